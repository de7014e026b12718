import * as v from 'valibot';
import { AlertSettingsSchema } from '../../core/alerts/alert-settings.ts';
import type { BackupKind } from '../../core/backup/kinds.ts';
import type { RowRules } from '../../core/backup/plan-restore.ts';
import { MEMORY_DAYS } from '../../core/knowledge/memory-days.ts';
import { ClockSettingsSchema } from '../../core/timing/settings.ts';
import { StatisticsSettingsSchema } from '../../core/timing/statistics/statistics-settings.ts';
import { checkProfile, type Parses } from '../check-site.ts';
import { MappingSchema } from '../column-mappings.ts';
import { PACK } from '../stored-phrase.ts';
import * as rows from './row-schemas.ts';
import { fromBackup, PublicationRow, SubscriptionRow, SuggestionRow } from './team-schemas.ts';

/**
 * A place that a backup keeps: a table of the base, or an item of `storage.local` as rows. `entries`: a row for each of its
 * keys · `list`: a row for each of its items · `value`: one row, itself.
 */
export type Place = { table: string } | { local: string; as: 'entries' | 'list' | 'value' };

export type Row = Record<string, unknown>;

export interface Store {
  /** Its name in the file. */
  of: string;
  kind: BackupKind;
  place: Place;
  schema: v.GenericSchema<unknown, Row>;
  rules: RowRules<Row>;
}

const PLAIN: Omit<RowRules<Row>, 'identity'> = {
  essence: (row) => row,
  revive: (row) => row,
  isStock: () => false,
};

function ofTable(
  kind: BackupKind,
  table: string,
  schema: v.GenericSchema,
  by: readonly string[],
  rules: Partial<RowRules<Row>> = {},
): Store {
  const identity = (row: Row) => by.map((field) => String(row[field])).join('\n');
  const typed = schema as v.GenericSchema<unknown, Row>;
  return { of: table, kind, place: { table }, schema: typed, rules: { ...PLAIN, identity, ...rules } };
}

function ofLocal(
  kind: BackupKind,
  local: string,
  as: 'entries' | 'list' | 'value',
  schema: v.GenericSchema,
): Store {
  const typed = (as === 'list' ? schema : v.object({ key: rows.key, value: schema })) as Store['schema'];
  const identity = (row: Row) => String(as === 'list' ? row.id : row.key);
  return { of: `local:${local}`, kind, place: { local, as }, schema: typed, rules: { ...PLAIN, identity } };
}

const without = (...fields: string[]) => ({
  essence: (row: Row) => Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name))),
});

/** A row whose number the base gives keeps the number that it has here. */
const numbered = {
  ...without('id'),
  revive: (row: Row, here: Row | undefined) => (here ? { ...row, id: here.id } : row),
};

const plainHabit = (row: Row) => ({
  ...row,
  hashes: Array.from(row.hashes as Uint32Array),
  weights: Array.from(row.weights as Float32Array),
});

const taughtSite = (parses: Parses) =>
  v.object({
    id: rows.key,
    name: v.pipe(rows.text(80), v.minLength(1)),
    origin: rows.text(300),
    profile: v.pipe(
      v.unknown(),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const checked = checkProfile(dataset.value, parses);
        if (checked.ok) return checked.value;
        addIssue({ message: checked.problem });
        return NEVER;
      }),
    ),
    taughtAt: rows.ms,
    off: v.boolean(),
  });

const factsOf = v.record(v.pipe(rows.text(60), v.minLength(1)), rows.text(5000));

const SUBSCRIPTION = {
  ...without(
    'etag',
    'lastModified',
    'lastTryAt',
    'lastGoodAt',
    'failure',
    'failures',
    'nextAt',
    'company',
    'keyFixed',
    'access',
  ),
  // What the company set up is neither the backup's to change nor to take away; who one is to the server no backup knows.
  revive: (row: Row, here: Row | undefined) =>
    here?.company === true ? here : { ...row, ...(here?.access !== undefined && { access: here.access }) },
  isStock: ({ company }: Row) => company === true,
};

const PUBLICATION = {
  revive: (row: Row, here: Row | undefined) => fromBackup(row as never, here as never) as Row | null,
};

/** All places that a backup keeps, in the order of the file. `parses`: whether the browser understands a selector. */
export function listStores(parses: Parses): Store[] {
  return [
    ofTable('phrases', 'phrases', rows.PhraseRow, ['key'], {
      ...without('updatedAt', 'place'),
      isStock: ({ source, edited, hidden }) => source === PACK && !edited && !hidden,
    }),
    ofTable('phrases', 'packs', rows.PackRow, ['lang'], { isStock: () => true }),
    ofTable('learned', 'uses', rows.UseRow, ['phrase']),
    ofTable('cards', 'cards', rows.CardRow, ['key']),
    ofTable('words', 'words', rows.WordRow, ['key']),
    ofLocal('shop', 'facts', 'entries', rows.text(5000)),
    ofLocal('shop', 'shopFacts', 'entries', factsOf),
    ofTable('buyers', 'buyers', rows.BuyerRow, ['key']),
    ofTable('buyers', 'visits', rows.VisitsRow, ['key']),
    ofTable('promises', 'promises', rows.PromiseRow, ['chatKey', 'madeAt', 'text'], numbered),
    ofTable('learned', 'habits', rows.HabitRow, ['phrase'], { essence: plainHabit }),
    ofTable('records', 'waits', rows.WaitRow, ['key', 'startedAt'], numbered),
    ofTable('records', 'gaps', rows.GapRow, ['site', 'tabId', 'from'], numbered),
    ofTable('radar', 'openQuestions', rows.QuestionRow, ['key']),
    ofTable('radar', 'tallies', rows.TallyRow, ['phrase']),
    ofLocal('radar', 'radarSince', 'value', rows.count),
    ofLocal('sites', 'taughtSites', 'list', taughtSite(parses)),
    ofLocal('sites', 'confirmedSites', 'entries', rows.ms),
    ofTable('team', 'subscriptions', SubscriptionRow, ['address'], SUBSCRIPTION),
    ofTable('team', 'suggestions', SuggestionRow, ['key']),
    ofTable('team', 'publications', PublicationRow, ['id'], PUBLICATION),
    ofLocal('settings', 'alerts', 'value', AlertSettingsSchema),
    ofLocal('settings', 'clockSettings', 'value', ClockSettingsSchema),
    ofLocal('settings', 'statistics', 'value', StatisticsSettingsSchema),
    ofLocal('settings', 'columnMappings', 'entries', MappingSchema),
    ofLocal('settings', 'memoryDays', 'value', v.picklist(MEMORY_DAYS)),
  ];
}

/**
 * Tables that no backup keeps: made anew from the rest, fetched again, or of this moment only; and the history of the library,
 * which goes on through a restore instead of being replaced by another's.
 */
export const TABLES_LEFT_OUT: readonly string[] = ['indexes', 'arrivals', 'restores', 'revisions', 'befores'];

/** Items of `storage.local` that no backup keeps: what runs or was last seen on this computer. */
export const LOCAL_LEFT_OUT: readonly string[] = [
  'clockLife',
  'unwatched',
  'runningWaits',
  'silentUntil',
  'health',
  'backup',
  'policy',
];
