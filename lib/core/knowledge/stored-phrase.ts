import type { Phrase } from './phrase.ts';

/** A phrase as the knowledge base keeps it. */
export interface StoredPhrase extends Phrase {
  /** `source/lang/id`: unique over all libraries. */
  key: string;
  /** `pack` for our own, `own` for what the user wrote, else the name of the imported library. */
  source: string;
  /** Taken out of suggestions and search, kept for restoring. */
  hidden: boolean;
  /** Changed by the user: an update of its source leaves it alone. */
  edited: boolean;
  /** First letters of the title's pinyin, `什么时候发货` → `smshfh`. */
  initials: string;
  /** Every way to read the title, `chong/zhong xin fa huo`; phrases from before have none. */
  sounds?: string;
  /** Position within its source: the order of the file, or of writing. Only for sorting. */
  place: number;
  /** ms since the epoch. */
  updatedAt: number;
}
