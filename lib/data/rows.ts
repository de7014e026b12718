import type { Word } from '../core/checks/word.ts';
import type { KeptOfBuyer } from '../core/knowledge/buyer-memory.ts';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import type { PackedPhrases } from '../core/matching/packed-phrases.ts';
import type { IndexLayer } from '../core/matching/phrase-index.ts';
import type { Suggestion } from '../core/share/suggestions.ts';
import type { BlindGap, FinishedWait } from '../core/timing/clock-state.ts';
import type { PhraseChanges } from './phrase-changes.ts';

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

/** The index of the phrases, and the phrases as they were then, so that nobody waits for either when the panel opens. */
export interface StoredIndex {
  id: 'phrases';
  /** Of the way it is made, and of the base; another version's is worth nothing. */
  version: string;
  /** `at` of {@link PhraseChanges} when the phrases were read, and how many there were, hidden ones too. */
  at: number;
  total: number;
  layer: IndexLayer;
  packed: PackedPhrases;
  /** What is asked in other words has been learned too. */
  isWhole: boolean;
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
