import { withoutName } from '../../lib/core/timing/nameless.ts';
import { type OldWait, renewWait } from '../../lib/core/timing/old-wait.ts';
import { sampleWait } from '../support/sample-waits.ts';

const ROWS = 3000;
/** Dexie counts in tens. */
export const NEWEST = 130;
/** A page that was taught: its ids of conversations may be names, and must not stay on disk. */
const TAUGHT = 'taught-somewhere';
export const NAME = 'Wilhelmina';

export type Row = Record<string, unknown>;

/** A base as an earlier version of the product made it: its tables (`key` and then indexes) and what stands in them. */
export interface OldBase {
  version: number;
  tables: Record<string, string>;
  rows: Record<string, Row[]>;
}

const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const phrases = times(ROWS, (at) => ({
  ...{
    id: `p${at}`,
    title: `Old ${at}`,
    text: `Written long ago, ${at}.`,
    group: 'old',
    shortcut: '',
    tags: [],
  },
  ...{
    asks: [],
    variants: [],
    purpose: 'answer',
    lang: 'en',
    key: `own/en/p${at}`,
    source: 'own',
    sounds: '',
  },
  ...{ hidden: false, edited: false, initials: '', place: at, updatedAt: 1 },
}));

const began = Date.now() - 86_400_000;
const site = (at: number) => (at % 2 ? TAUGHT : 'practice');
const chatId = (at: number) => (at % 2 ? `${NAME} ${at}` : `chat${at}`);

const oldWaits = times(
  ROWS,
  (at): OldWait => ({
    ...{ id: at + 1, site: site(at), chatId: chatId(at), kind: 'reply' },
    ...{ startedAt: began + at * 1000, answeredAt: began + at * 1000 + 700, targetMs: 20_000 },
  }),
);
const waits = times(ROWS, (at) => ({
  ...sampleWait({
    startedAt: began + at * 1000,
    site: site(at),
    chatId: chatId(at),
    key: `${site(at)}//${chatId(at)}/${at}`,
  }),
  id: at + 1,
}));

const promises = times(50, (at) => ({
  ...{ id: at + 1, site: 'practice', chatId: `chat${at}`, chatKey: `practice//chat${at}`, name: 'Ann' },
  ...{ text: `I will call ${at}`, madeAt: began, dueAt: began + 90 * 86_400_000, state: 'open' },
}));
const visits = times(500, (at) => ({
  ...{ key: `practice//${at}`, site: 'practice', shop: '', chatId: String(at), turnId: 't', visits: 1 },
  ...{ firstSeenAt: began, lastSeenAt: began, visitStartedAt: began, previousSeenAt: null },
}));

/** The tables as the versions 1 and 6 had them; phrases of the first version have no doubts, its waits one light. */
export const BASES: readonly OldBase[] = [
  {
    version: 1,
    tables: { phrases: 'key, source, group', packs: 'lang', waits: '++id, answeredAt' },
    rows: { phrases, waits: oldWaits as unknown as Row[] },
  },
  {
    version: 6,
    tables: {
      ...{ phrases: 'key, source, group', packs: 'lang', cards: 'key, lang', words: 'key', habits: 'phrase' },
      ...{ waits: '++id, key, startedAt, answeredAt, endedAt', gaps: '++id, from, to', indexes: 'id' },
      ...{
        promises: '++id, dueAt, chatKey',
        visits: 'key, lastSeenAt, [site+shop]',
        buyers: 'key, changedAt',
      },
    },
    rows: { phrases: phrases.map((phrase) => ({ ...phrase, doubts: ['price'] })), waits, promises, visits },
  },
];

/** What must stand in the tables after the migration. */
export function wanted({ version, rows }: OldBase): Record<string, Row[]> {
  const renewed = version < 6 ? oldWaits.map(renewWait) : waits;
  return {
    ...rows,
    phrases: (rows.phrases ?? []).map((phrase) => ({ doubts: [], ...phrase })),
    waits: renewed.map((wait) => ({ ...(wait.site === TAUGHT ? withoutName(wait) : wait) })),
  };
}
