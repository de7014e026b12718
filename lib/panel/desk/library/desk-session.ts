import { PACK, type StoredPhrase } from '../../../core/knowledge/stored-phrase.ts';
import { tellsSecret } from '../../../core/knowledge/variables.ts';
import { type DeskFilter, isExpired, noFilter } from '../../../core/library/desk-filter.ts';
import { listNextSteps } from '../../../data/revisions.ts';
import { listTeamSources } from '../../../data/share/subscriptions.ts';
import { listUses } from '../../../data/uses.ts';
import { type DeskList, isPhrase, type Line, makeList } from './desk-list.ts';
import type { DeskLine, DeskView, StepLabel } from './desk-questions.ts';
import { type HeldPhrases, holdPhrases } from './held-phrases.ts';

/** So much of a text stands in a line. */
const SHOWN_TEXT = 300;

/** The list of the library desk: all phrases, what is looked for, what is selected. */
export interface DeskSession {
  held: HeldPhrases;
  isTeam: (phrase: StoredPhrase) => boolean;
  /** Reads what has changed outside; true when anything has. */
  catchUp(): Promise<boolean>;
  find(filter: DeskFilter, follow: string | null): DeskView;
  lines(from: number, to: number): DeskLine[];
  select(what: 'all' | 'none' | { from: number; to: number; on: boolean }): DeskView;
  /** Keys of what is selected, in the order of the list. */
  selection(): string[];
  /** The phrases found, in the order of the list. */
  found(): StoredPhrase[];
}

/** What else a line says; small beside the phrases, so that it is read anew. */
async function readBeside() {
  const [uses, team, steps] = await Promise.all([listUses(), listTeamSources(), listNextSteps()]);
  return { uses: new Map(uses.map(({ phrase, times }) => [phrase, times])), team, steps };
}

/** `today` gives the day of the moment, `2026-11-22`. */
export function openDesk(today: () => string): DeskSession {
  const held = holdPhrases();
  let beside: Awaited<ReturnType<typeof readBeside>> | null = null;
  let filter = noFilter;
  let list: DeskList = { lines: [], headings: [], found: new Set(), groups: [] };
  let facts: Pick<DeskView, 'allGroups' | 'sources' | 'langs'> = { allGroups: [], sources: [], langs: [] };
  let selected = new Set<string>();
  let mark = 0;
  const isTeam = ({ source }: StoredPhrase) => beside?.team.has(source) ?? false;
  const phrasesFound = () => list.lines.filter(isPhrase);

  function makeFacts() {
    const phrases = held.list().map(({ phrase }) => phrase);
    const valuesOf = (field: 'group' | 'source' | 'lang') => [
      ...new Set<string>(phrases.map((phrase) => phrase[field])),
    ];
    facts = {
      allGroups: valuesOf('group').filter(Boolean).sort(),
      langs: valuesOf('lang').sort(),
      sources: valuesOf('source').map((name) => ({ name, team: beside?.team.has(name) ?? false })),
    };
  }
  const view = (follow: string | null): DeskView => {
    mark += 1;
    const place =
      follow === null ? -1 : list.lines.findIndex((line) => isPhrase(line) && line.key === follow);
    const chosen = phrasesFound().filter(({ key }) => selected.has(key));
    return {
      ...{ mark, total: held.list().length, found: list.found.size, lines: list.lines.length },
      ...{ headings: list.headings, place: place < 0 ? null : place, groups: list.groups, ...facts },
      selected: {
        phrases: chosen.length,
        team: chosen.filter(isTeam).length,
        builtIn: chosen.filter(({ source }) => source === PACK).length,
      },
      undo: labelOf(beside?.steps.undo),
      redo: labelOf(beside?.steps.redo),
    };
  };
  const show = (line: Line): DeskLine =>
    isPhrase(line)
      ? showPhrase(line, today(), {
          uses: beside?.uses.get(line.key) ?? 0,
          team: isTeam(line),
          selected: selected.has(line.key),
        })
      : line;
  return {
    ...{ held, isTeam },
    async catchUp() {
      const [hasChanged, next] = await Promise.all([held.catchUp(), readBeside()]);
      const isOther = hasChanged || JSON.stringify(plain(next)) !== JSON.stringify(plain(beside));
      beside = next;
      if (isOther) makeFacts();
      return isOther;
    },
    find(wanted, follow) {
      filter = wanted;
      list = makeList(held.list(), filter, today(), (key) => beside?.uses.has(key) ?? false);
      // What is not in sight is not done anything with.
      selected = selected.intersection(list.found);
      return view(follow);
    },
    lines: (from, to) => list.lines.slice(from, to).map(show),
    select(what) {
      if (what === 'all') selected = new Set(list.found);
      else if (what === 'none') selected = new Set();
      else
        for (const { key } of list.lines.slice(what.from, what.to).filter(isPhrase))
          if (what.on) selected.add(key);
          else selected.delete(key);
      return view(null);
    },
    selection: () => phrasesFound().flatMap(({ key }) => (selected.has(key) ? [key] : [])),
    found: phrasesFound,
  };
}

const labelOf = (step: StepLabel | null | undefined): StepLabel | null =>
  step ? { kind: step.kind, label: step.label } : null;

const plain = (beside: Awaited<ReturnType<typeof readBeside>> | null) =>
  beside && [[...beside.uses], [...beside.team], beside.steps];

function showPhrase(
  phrase: StoredPhrase,
  today: string,
  beside: { uses: number; team: boolean; selected: boolean },
): DeskLine {
  const { key, title, group, shortcut, source, lang, hidden, edited, text, validFrom = '' } = phrase;
  return {
    ...{ key, title, group, shortcut, source, lang, hidden, edited, ...beside },
    ...{ text: text.slice(0, SHOWN_TEXT), secret: tellsSecret(text) },
    ...{ asks: phrase.asks.length, variants: phrase.variants.length },
    expired: isExpired(phrase, today) ? (phrase.validUntil ?? '') : '',
    begins: validFrom > today ? validFrom : '',
  };
}
