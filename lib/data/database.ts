import Dexie, { type EntityTable } from 'dexie';
import type { OpenQuestion } from '../core/gaps/open-question.ts';
import type { Tally } from '../core/gaps/tally.ts';
import type { StoredCard } from '../core/knowledge/merge-cards.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import type { StoredVisits } from '../core/knowledge/visits.ts';
import type { Revision } from '../core/library/revision.ts';
import type { Habit } from '../core/matching/habits.ts';
import type { Publication } from '../core/share/publication.ts';
import type { Arrival, Subscription } from '../core/share/subscription.ts';
import { withoutName } from '../core/timing/nameless.ts';
import { type OldWait, renewWait } from '../core/timing/old-wait.ts';
import type { UnfinishedRestore } from './backup/unfinished.ts';
import { inBlocks } from './in-blocks.ts';
import { mayBeName } from './name-sites.ts';
import type { UnfinishedRiders } from './pending-riders.ts';
import { noteChanges, type PhraseChanges } from './phrase-changes.ts';
import type {
  ChangedWord,
  LoadedPack,
  StoredBefores,
  StoredBuyer,
  StoredGap,
  StoredIndex,
  StoredPromise,
  StoredSuggestion,
  StoredUse,
  StoredWait,
} from './rows.ts';
import { tellBroadly } from './tell-broadly.ts';

/**
 * The knowledge base and the record of waits. Versions only ever go up; each step is an own `version(n)`. No cache: it would
 * copy ten thousand phrases each time they are read.
 */
export const database = new Dexie('qinda', { cache: 'disabled' }) as Dexie & {
  phrases: EntityTable<StoredPhrase, 'key'>;
  packs: EntityTable<LoadedPack, 'lang'>;
  waits: EntityTable<StoredWait, 'id'>;
  gaps: EntityTable<StoredGap, 'id'>;
  visits: EntityTable<StoredVisits, 'key'>;
  buyers: EntityTable<StoredBuyer, 'key'>;
  cards: EntityTable<StoredCard, 'key'>;
  words: EntityTable<ChangedWord, 'key'>;
  promises: EntityTable<StoredPromise, 'id'>;
  habits: EntityTable<Habit, 'phrase'>;
  revisions: EntityTable<Revision, 'id'>;
  befores: EntityTable<StoredBefores, 'id'>;
  uses: EntityTable<StoredUse, 'phrase'>;
  indexes: EntityTable<StoredIndex | PhraseChanges, 'id'>;
  openQuestions: EntityTable<OpenQuestion, 'key'>;
  tallies: EntityTable<Tally, 'phrase'>;
  subscriptions: EntityTable<Subscription, 'address'>;
  arrivals: EntityTable<Arrival, 'address'>;
  suggestions: EntityTable<StoredSuggestion, 'key'>;
  publications: EntityTable<Publication, 'id'>;
  restores: EntityTable<UnfinishedRestore | UnfinishedRiders, 'id'>;
};

database.version(1).stores({
  phrases: 'key, source, group',
  packs: 'lang',
  waits: '++id, answeredAt',
});

// Phrases of the first version have no doubts.
database
  .version(2)
  .stores({ cards: 'key, lang' })
  .upgrade((step) =>
    step
      .table<StoredPhrase>('phrases')
      .toCollection()
      .modify((phrase) => {
        phrase.doubts ??= [];
      }),
  );
database.version(3).stores({
  words: 'key',
  promises: '++id, dueAt, chatKey',
});

// Two tables, for each has one writer: the worker sees the visits of all chats, the agent in the panel keeps the rest.
database.version(4).stores({
  visits: 'key, lastSeenAt, [site+shop]',
  buyers: 'key, changedAt',
});

database.version(5).stores({
  habits: 'phrase',
  indexes: 'id',
});

database
  .version(6)
  .stores({ waits: '++id, key, startedAt, answeredAt, endedAt', gaps: '++id, from, to' })
  .upgrade((change) =>
    change
      .table('waits')
      .toCollection()
      .modify((wait: OldWait, row: { value: unknown }) => {
        row.value = renewWait(wait);
      }),
  );

// Two tables, so that the list of revisions is read without the phrases.
database.version(7).stores({ revisions: '++id, at', befores: '++id, revision', uses: 'phrase' });

// What arrives stands apart: it may be large, and the list of subscriptions is read often.
database.version(8).stores({
  subscriptions: 'address, source',
  arrivals: 'address',
  suggestions: 'key, source',
  publications: 'id',
});

database.version(9).stores({ restores: 'id' });

// Written by the panel alone, and only while the owner has the gap radar on.
database.version(10).stores({
  openQuestions: 'key, at',
  tallies: 'phrase',
});

// Up to here the id of a wait was the buyer's name where the page shows no other.
database.version(11).upgrade((change) =>
  change
    .table('waits')
    .toCollection()
    .modify((wait: StoredWait, row: { value: unknown }) => {
      if (mayBeName(wait.site)) row.value = withoutName(wait);
    }),
);

// A key begins with its source, and groups are told by a thread: each index takes a sixth of the time of a large import.
database.version(12).stores({ phrases: 'key' });

// Read as they were, written anew in blocks: a large library of before would stay as slow as it was.
database.version(13).upgrade(async (change) => {
  const phrases = change.table<StoredPhrase>('phrases');
  const all = await phrases.toArray();
  await phrases.clear();
  await phrases.bulkPut(all);
});

database.use({ stack: 'dbcore', name: 'note-changes', create: noteChanges });
// Dexie's observers are the layer of level 0; what lies below them has a lower one.
database.use({ stack: 'dbcore', name: 'tell-broadly', level: -0.5, create: tellBroadly });
// All others see phrases, not blocks; the lowest of Dexie's own is of level -1.
database.use({ stack: 'dbcore', name: 'in-blocks', level: -2, create: inBlocks });
