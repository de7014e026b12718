import type { Span } from './sentences.ts';

/** What a check may have to say of a reply, the gravest first. */
export const FINDING_KINDS = [
  'blank',
  'selling',
  'contact',
  'guarantee',
  'forbidden',
  'repeat',
  'wall',
  'cheerful',
  'robot',
  'slang',
  'promise',
  'small-talk',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * `stop`: must not be inserted, only for blanks · `warn`: shown before inserting, the agent decides · `note`: never in
 * the way of inserting.
 */
export type Severity = 'stop' | 'warn' | 'note';

/** A better way that one tap applies. */
export type Better =
  /** These messages instead, one after the other; one message is a plain replacement. */
  | { kind: 'texts'; texts: string[] }
  | { kind: 'remind'; what: string; dueAt: number }
  /** Only the agent can make it better: it is put before them to change. */
  | { kind: 'edit' };

/** One thing to say of a reply before it is inserted. */
export interface Finding {
  kind: FindingKind;
  severity: Severity;
  /** Where in the text; empty when it is about the text as a whole. */
  where: Span[];
  /** The words found, each once; empty when it is about the text as a whole. */
  words: string[];
  /** Why, in the words of the list; empty where the kind says it all. */
  why: string;
  better: Better;
}
