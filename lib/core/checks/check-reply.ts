import { latestQuestion } from '../chat/latest-question.ts';
import type { Turn } from '../chat/turn.ts';
import { isSelling } from '../knowledge/occasions.ts';
import type { Phrase } from '../knowledge/phrase.ts';
import { findVariables } from '../knowledge/variables.ts';
import type { BuyerReading } from '../reading/reading.ts';
import { holdsBackSelling } from '../tactics/upset.ts';
import type { CheckLists } from './check-lists.ts';
import type { WordHit } from './find-words.ts';
import { type Better, FINDING_KINDS, type Finding, type FindingKind, type Severity } from './finding.ts';
import { readChatMeter, readRobotMeter } from './meters.ts';
import { reword } from './reword.ts';
import { createSaidBefore } from './said-before.ts';
import type { Span } from './sentences.ts';
import { splitReply, WALL } from './split-reply.ts';

/** What a reply is checked against. */
export interface CheckInput {
  /** As it would be inserted. */
  text: string;
  /** The phrase that it comes from, its variants as they would be inserted; null for the agent's own words. */
  phrase: (Pick<Phrase, 'purpose' | 'occasion' | 'stage'> & { variants: readonly string[] }) | null;
  turns: readonly Turn[];
  reading: BuyerReading | null;
  lists: CheckLists;
  /** Tells canned texts from the agent's own, see `canned.ts`. */
  isCanned: (text: string) => boolean;
  /** What may be said to an upset buyer instead of selling, the best first, as it would be inserted. */
  soothing: readonly string[];
  /** Hosts whose links do not lead away: of the platform and of the product that the chat is about. */
  ownHosts: readonly string[];
  /** ms since the epoch. */
  now: number;
}

/** Long enough that nobody has typed it in {@link HASTY_MS}. */
const LONG = 100;
/** Domain S7: a long text so soon after the question reads as brushing off. */
const HASTY_MS = 2000;

const about = (
  kind: FindingKind,
  better: Better,
  more: { severity?: Severity; where?: Span[]; words?: string[]; why?: string } = {},
): Finding => ({ kind, severity: 'warn', where: [], words: [], why: '', better, ...more });

const instead = (...texts: string[]): Better => ({ kind: 'texts', texts });

function ofHits(kind: FindingKind, text: string, hits: readonly WordHit[]): Finding[] {
  if (hits.length === 0) return [];
  const better = reword(text, hits);
  return [
    about(kind, better ? instead(better) : { kind: 'edit' }, {
      where: hits.map(({ start, end }) => ({ start, end })),
      words: [...new Set(hits.map(({ start, end }) => text.slice(start, end)))],
      why: hits[0]?.word.why ?? '',
    }),
  ];
}

/** What leads off the platform: a link to its own pages does not. */
function findContacts(text: string, lists: CheckLists, ownHosts: readonly string[]): WordHit[] {
  const stays = (found: string) => ownHosts.some((host) => found.toLowerCase().includes(host));
  return lists.contact(text).filter(({ start, end }) => !stays(text.slice(start, end)));
}

type Check = (input: CheckInput) => Finding[];

const CHECKS: Check[] = [
  ({ text }) => {
    const names = findVariables(text);
    return names.length ? [about('blank', { kind: 'edit' }, { severity: 'stop', words: names })] : [];
  },
  ({ phrase, reading, soothing, turns }) => {
    if (!isSelling(phrase?.occasion) || !holdsBackSelling(reading)) return [];
    const isSaid = createSaidBefore(turns, null);
    const calm = soothing.find((text) => !isSaid(text));
    return [about('selling', calm === undefined ? { kind: 'edit' } : instead(calm))];
  },
  ({ text, lists, ownHosts }) => ofHits('contact', text, findContacts(text, lists, ownHosts)),
  ({ text, lists }) => ofHits('guarantee', text, lists.guarantee(text)),
  ({ text, lists }) => ofHits('forbidden', text, lists.forbidden(text)),
  ({ text, phrase, turns, now }) => {
    const isAnswer = !phrase || phrase.purpose === 'answer' || phrase.purpose === 'ask';
    const isSaid = createSaidBefore(turns, isAnswer ? null : now);
    if (!isSaid(text)) return [];
    const other = phrase?.variants.find((variant) => variant !== text && !isSaid(variant));
    return [about('repeat', other === undefined ? { kind: 'edit' } : instead(other))];
  },
  ({ text, turns, now }) => {
    const asked = latestQuestion(turns);
    const askedAt = asked?.turns.at(-1)?.seenAt ?? null;
    const isHasty = text.length > LONG && askedAt !== null && !asked?.answered && now - askedAt < HASTY_MS;
    if (text.length <= WALL && !isHasty) return [];
    const parts = splitReply(text, asked?.text ?? '');
    return [about('wall', parts.length > 1 ? instead(...parts) : { kind: 'edit' })];
  },
  ({ text, reading, lists }) =>
    holdsBackSelling(reading) ? ofHits('cheerful', text, lists.cheerful(text)) : [],
  ({ text, phrase, turns, reading, isCanned }) => {
    const isAfterSale = (reading?.stage?.value ?? phrase?.stage) === 'after-sale';
    if (!readRobotMeter(turns, isCanned, isAfterSale).isHigh || !isCanned(text)) return [];
    return [about('robot', { kind: 'edit' }, { severity: isAfterSale ? 'warn' : 'note' })];
  },
  ({ text, lists, turns }) => {
    const hits = lists.slang(text);
    if (hits.length === 0) return [];
    // A buyer who talks like that is answered in their own tone.
    const theirs = turns.filter(({ side }) => side === 'buyer').flatMap((turn) => lists.slang(turn.text));
    return theirs.length ? [] : ofHits('slang', text, hits);
  },
  ({ text, lists, now }) =>
    lists
      .findPromises(text, now)
      .slice(0, 1)
      .map(({ start, end, what, dueAt }) =>
        about('promise', { kind: 'remind', what, dueAt }, { severity: 'note', where: [{ start, end }] }),
      ),
  ({ text, turns, lists }) =>
    lists.chat(text).length && readChatMeter(turns, lists.chat).isHigh
      ? [about('small-talk', { kind: 'edit' }, { severity: 'note' })]
      : [],
];

/** All that is to be said of a reply before it is inserted, the gravest first; empty most of the time. */
export function checkReply(input: CheckInput): Finding[] {
  return CHECKS.flatMap((check) => check(input)).sort(
    (a, b) => FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind),
  );
}

/**
 * The reply as it would be with every better way taken at once, as one message or several; null where only the agent
 * can make it better.
 */
export function improveReply(input: CheckInput, findings: readonly Finding[]): string[] | null {
  const textsOf = (kind: FindingKind) => {
    const better = findings.find((finding) => finding.kind === kind)?.better;
    return better?.kind === 'texts' ? better.texts : null;
  };
  const { lists, reading, turns, ownHosts } = input;
  const text = textsOf('selling')?.[0] ?? textsOf('repeat')?.[0] ?? input.text;
  const finders = [
    ...(findings.some(({ kind }) => kind === 'slang') ? [lists.slang] : []),
    ...(holdsBackSelling(reading) ? [lists.cheerful] : []),
    lists.forbidden,
    lists.guarantee,
    (said: string) => findContacts(said, lists, ownHosts),
  ];
  const better = finders.reduce((said, find) => reword(said, find(said)), text);
  const isWall = better.length > WALL || findings.some(({ kind }) => kind === 'wall');
  const parts = isWall ? splitReply(better, latestQuestion(turns)?.text ?? '') : [better];
  const isSame = parts.length === 1 && parts[0] === input.text;
  return isSame || parts.join('') === '' ? null : parts;
}
