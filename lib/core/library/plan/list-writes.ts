import type { Phrase } from '../../knowledge/phrase.ts';
import { OWN, phraseKey, type StoredPhrase } from '../../knowledge/stored-phrase.ts';
import type { PlannedImport, PlannedRow } from '../planned-import.ts';

/** A phrase as an import writes it. */
export interface PlannedWrite {
  /** Place of its row in the plan. */
  row: number;
  key: string;
  source: string;
  phrase: Phrase;
  hidden: boolean;
  edited: boolean;
  /** Where it stands within its source. */
  place: number;
}

/** What a plan writes and removes, by its choices. `isTaken`: whether a key is in the base already. */
export function listWrites(
  plan: PlannedImport,
  isTaken: (key: string) => boolean,
): { put: PlannedWrite[]; remove: string[] } {
  const used = new Set<string>();
  const put = plan.rows.flatMap((row, at): PlannedWrite[] => {
    if (row.choice === 'skip') return [];
    const twin = row.choice === 'replace' && row.twin !== undefined ? plan.seen.get(row.twin) : undefined;
    const write = twin ? replaceTwin(row, twin) : addRow(row, (key) => used.has(key) || isTaken(key), used);
    used.add(write.key);
    // What is new stands behind what is there, in the order of the file.
    const place = twin?.place ?? (plan.lastPlace.get(row.source) ?? -1) + 1 + at;
    return [{ row: at, ...write, place }];
  });
  // Of two rows that replace the same phrase the later one counts.
  const last = new Map(put.map((write) => [write.key, write]));
  return { put: [...last.values()], remove: plan.dropGone ? plan.gone.filter((key) => !used.has(key)) : [] };
}

type Write = Omit<PlannedWrite, 'row' | 'place'>;

function replaceTwin({ phrase, source, key }: PlannedRow, twin: StoredPhrase): Write {
  const { id, lang, hidden } = twin;
  // The same phrase of the same library: as the file has it. Any other one keeps its identity and counts as edited.
  if (twin.key === key) {
    const fromBackup = phrase.source !== undefined;
    return {
      ...{ key, source, phrase },
      hidden: fromBackup ? (phrase.hidden ?? false) : hidden,
      edited: phrase.edited ?? false,
    };
  }
  const words = { ...phrase, id, lang };
  return {
    ...{ key: twin.key, source: twin.source, phrase: words, hidden },
    edited: twin.source !== OWN,
  };
}

/** What stands beside another phrase with its id gets one of its own; all others keep theirs. */
function addRow(row: PlannedRow, isUsed: (key: string) => boolean, used: ReadonlySet<string>): Write {
  const { phrase, source, twin } = row;
  let id = phrase.id;
  if (twin === row.key || used.has(row.key))
    for (let n = 2; isUsed(phraseKey(source, { ...phrase, id })); n++) id = `${phrase.id}-${n}`;
  const own = { ...phrase, id };
  const { hidden = false, edited = false } = phrase;
  return { key: phraseKey(source, own), source, phrase: own, hidden, edited };
}
