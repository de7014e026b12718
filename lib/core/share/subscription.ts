import type { Lang, Phrase } from '../knowledge/phrase.ts';
import type { ShareFailure } from './failure.ts';

/** What an update did to the base, in phrases. */
export interface UpdateCounts {
  added: number;
  changed: number;
  removed: number;
}

/** Who one is to a server that asks. Kept on this computer only; no backup and no file holds it. */
export interface Access {
  user: string;
  password: string;
}

/**
 * A library that comes from an address.
 *
 *   first look ─▶ waits for a yes (`takenRevision` null) ─▶ taken ─▶ looked at again and again
 *   news ─▶ an {@link Arrival} waits ─▶ taken by itself (`automatic`) or after a yes
 *   failure ─▶ said in `failure`; what was taken last stays in the base
 */
export interface Subscription {
  /** Where the file lies; what the subscription is known by. */
  address: string;
  /** The name under which its phrases stand in the base; fixed when it is taken first. */
  source: string;
  /** What the newest file calls itself, and who shares it; may be empty. */
  title: string;
  publisher: string;
  /** Takes what arrives without asking. */
  automatic: boolean;
  everyHours: number;
  paused: boolean;
  /** Set up by the company: the agent can neither change nor remove it. */
  company: boolean;
  /** Where the server wants to know who asks. */
  access?: Access;
  /** The pinned Ed25519 key (base64url), and the one that its owner announced as the next; null: none. */
  key: string | null;
  nextKey: string | null;
  /** The company's policy names the key: no other follows it, not even one that it announces. */
  keyFixed?: boolean;
  /** Revision in the base; null: nothing taken yet. */
  takenRevision: number | null;
  takenAt: number | null;
  lastCounts: UpdateCounts | null;
  /** Of the newest file seen, taken or waiting. */
  etag: string;
  lastModified: string;
  /** ms since the epoch, as all times here; null: not yet. */
  lastTryAt: number | null;
  lastGoodAt: number | null;
  failure: ShareFailure | null;
  /** How many tries in a row went wrong. */
  failures: number;
  nextAt: number;
}

/** A library as it came from an address: checked, and not in the base yet. */
export interface Arrival {
  address: string;
  at: number;
  name: string;
  language: Lang;
  revision: number;
  publisher: string;
  phrases: Phrase[];
  /** Who signed it; null: nobody. */
  key: string | null;
  nextKey: string | null;
}

/** How often an address may be looked at, hours. */
export const INTERVALS = [1, 6, 24, 168] as const;
