import Dexie, { type EntityTable } from 'dexie';
import type { Word } from '../core/checks/word.ts';
import type { OpenQuestion } from '../core/gaps/open-question.ts';
import type { Tally } from '../core/gaps/tally.ts';
import type { KeptOfBuyer } from '../core/knowledge/buyer-memory.ts';
import type { StoredCard } from '../core/knowledge/merge-cards.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import type { StoredVisits } from '../core/knowledge/visits.ts';
import type { Revision } from '../core/library/revision.ts';
import type { Habit } from '../core/matching/habits.ts';
import type { Publication } from '../core/share/publication.ts';
import type { Arrival, Subscription } from '../core/share/subscription.ts';
import type { Suggestion } from '../core/share/suggestions.ts';
import type { BlindGap, FinishedWait } from '../core/timing/clock-state.ts';
import { type OldWait, renewWait } from '../core/timing/old-wait.ts';
import type { UnfinishedRestore } from './backup/unfinished.ts';
import { noteChanges, type PhraseChanges } from './phrase-changes.ts';
import type { KeptIndex } from './phrase-index.ts';

/** A wait on record: times and ids only, never words. */
export interface StoredWait extends FinishedWait {
  id: number;
}

/** A stretch of time on record in which nobody could see what buyers wrote. */
export interface StoredGap extends BlindGap {
  id: number;
}

/** What the agent chose to keep of a buyer. */
export interface StoredBuyer extends KeptOfBuyer {
  /** `buyerKey`. */
  key: string;
  site: string;
  shop: string;
  /** ms since the epoch. */
  changedAt: number;
}

/** Which revision of each built-in pack is in the base. */
export interface LoadedPack {
  lang: string;
  revision: number;
}

/** What the user did to a word list: an own word, a changed one, or a built-in one taken out. */
export interface ChangedWord {
  /** `lang/id`. */
  key: string;
  /** The user's wording; null: as built in. */
  word: Word | null;
  hidden: boolean;
  /** ms since the epoch. */
  updatedAt: number;
}

/** Something that the agent promised a buyer and wants to be reminded of. */
export interface StoredPromise {
  id: number;
  site: string;
  chatId: string;
  /** `chatKey` of the conversation. */
  chatKey: string;
  /** The buyer's name as the page showed it. */
  name: string;
  /** The promise in the agent's own words. */
  text: string;
  /** ms since the epoch. */
  madeAt: number;
  dueAt: number;
  state: 'open' | 'done';
}

/** A change to a phrase of the team that the agent wrote down and has not handed over, or handed over at `sentAt`. */
export interface StoredSuggestion extends Suggestion {
  /** Of the phrase: there is one suggestion for each. */
  key: string;
  source: string;
  at: number;
  sentAt: number | null;
}

/** What phrases were before a revision of the library; a revision of many phrases has several of these. */
export interface StoredBefores {
  id: number;
  revision: number;
  /** null: the phrase was not there. */
  befores: { key: string; before: StoredPhrase | null }[];
}

/** How often a phrase was filled into a chat. */
export interface StoredUse {
  /** The phrase's key. */
  phrase: string;
  times: number;
  /** ms since the epoch. */
  lastAt: number;
}

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
  indexes: EntityTable<KeptIndex | PhraseChanges, 'id'>;
  openQuestions: EntityTable<OpenQuestion, 'key'>;
  tallies: EntityTable<Tally, 'phrase'>;
  subscriptions: EntityTable<Subscription, 'address'>;
  arrivals: EntityTable<Arrival, 'address'>;
  suggestions: EntityTable<StoredSuggestion, 'key'>;
  publications: EntityTable<Publication, 'id'>;
  restores: EntityTable<UnfinishedRestore, 'id'>;
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

database.use({ stack: 'dbcore', name: 'note-changes', create: noteChanges });
