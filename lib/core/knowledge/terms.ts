import { fillVariables, findVariables, type VariableName } from './variables.ts';

/** Values by name of the variable. Beside an expiring one stands its end, see {@link endKey}. */
export type TermValues = Readonly<Record<string, string>>;

/** The service terms of a shop, T1–T9, with the names before and what holds only for today behind. */
export const TERM_GROUPS = [
  { id: 'names', terms: ['shop', 'agent'] },
  { id: 'T1', terms: ['hours'] },
  { id: 'T2', terms: ['replyBy'] },
  { id: 'T3', terms: ['returnDays', 'returnTerms', 'returnPostage', 'returnExcept'] },
  { id: 'T4', terms: ['discount', 'memberLevels', 'floorPrice'] },
  { id: 'T5', terms: ['courier', 'dispatchTime', 'cutoff', 'transitDays', 'shippingFee', 'freeShipping'] },
  { id: 'T6', terms: ['notes'] },
  { id: 'T7', terms: ['contacts'] },
  { id: 'T8', terms: ['invoiceTerms'] },
  { id: 'T9', terms: ['warranty', 'repairTerms'] },
  { id: 'today', terms: ['pickupAt', 'offerEnds', 'stockLeft'] },
] as const satisfies readonly { id: string; terms: readonly VariableName[] }[];

export type TermName = (typeof TERM_GROUPS)[number]['terms'][number];

/** Every term, in the order of the groups. */
export const TERMS: readonly TermName[] = TERM_GROUPS.flatMap(({ terms }) => terms);

/** Characters; long terms are rules in a sentence or two, the others a word or a figure within a sentence. */
const LONG: ReadonlySet<string> = new Set<TermName>([
  'returnTerms',
  'returnPostage',
  'returnExcept',
  'discount',
  'memberLevels',
  'notes',
  'contacts',
  'invoiceTerms',
  'repairTerms',
]);
const LONG_LIMIT = 300;
const SHORT_LIMIT = 60;

export const isLongTerm = (name: string): boolean => LONG.has(name);

/** At most so many characters. */
export const termLimit = (name: string): number => (LONG.has(name) ? LONG_LIMIT : SHORT_LIMIT);

/** Whether a term holds only until a moment: scarcity and deadlines are told only while they are true. */
export const expires = (name: string): boolean =>
  TERM_GROUPS.at(-1)?.terms.some((one) => one === name) ?? false;

/** Under this name the end of an expiring term is kept, as `YYYY-MM-DDTHH:mm` of local time. No variable has such a name. */
export const endKey = (name: string): string => `${name}@end`;

const pad = (part: number) => String(part).padStart(2, '0');

/** A moment (ms since the epoch) as ends of terms are written. */
export function writeMoment(at: number): string {
  const d = new Date(at);
  return `${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())}T${pad(d.getHours())}:${pad(d.getMinutes())}`;
}

/** Until when a value that was just entered holds unless something else is said: to the end of the day, or until the time of day that it names. */
export function usualEnd(value: string, now: number): string {
  const end = new Date(now);
  end.setHours(23, 59, 0, 0);
  const [, hour, minute = '0'] = /^\s*([01]?\d|2[0-3])(?:[:：.]([0-5]\d))\s*$/.exec(value) ?? [];
  if (hour !== undefined) {
    const named = new Date(now);
    named.setHours(Number(hour), Number(minute), 0, 0);
    if (named.getTime() > now) return writeMoment(named.getTime());
  }
  return writeMoment(end.getTime());
}

/** Whether an expiring term is over, or has no end and so cannot be relied on. */
export function isOver(name: string, values: TermValues, now: number): boolean {
  const end = Date.parse(values[endKey(name)] ?? '');
  return expires(name) && !(end > now);
}

/**
 * What holds now for one shop: its own values before those for all shops, without what is over, each contact of several
 * beside the other. The floor price is among them: it is shown to the agent; no phrase takes it.
 */
export function termsInForce(all: TermValues, own: TermValues, now: number): Record<string, string> {
  const both: Record<string, string> = { ...all };
  for (const [name, value] of Object.entries(own)) {
    both[name] = value;
    // A value of the shop's own goes with the shop's own end, or with none.
    if (expires(name) && own[endKey(name)] === undefined) delete both[endKey(name)];
  }
  return Object.fromEntries(
    Object.entries(both).filter(([name]) => !name.endsWith('@end') && !isOver(name, both, now)),
  );
}

/** Several contacts stand one a line; in a sentence they stand beside each other. */
export function inSentence(values: TermValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.replace(/\s*\n\s*/g, ' / ')]),
  );
}

/** How many of `phrases` use each shop variable, by canonical name. */
export function countUses(phrases: readonly { text: string }[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { text } of phrases)
    for (const name of findVariables(text)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** How many of `phrases` cannot be inserted as they are because a term is missing. */
export function countWaiting(phrases: readonly { text: string }[], values: TermValues): number {
  const terms = new Set<string>(TERMS);
  return phrases.filter(({ text }) => fillVariables(text, values).missing.some((name) => terms.has(name)))
    .length;
}
