import type { SiteProfile } from '../../sites/schema.ts';
import { findAll, holds } from '../find.ts';
import { bodyRule, type Example, exampleOf, hasWords } from './body-rule.ts';
import { chooseSides } from './choose-sides.ts';
import { containerOf, orderOf } from './container.ts';
import { meantLeaf } from './find-body.ts';
import { findLevels, isUnit } from './find-level.ts';
import { findRowRule, type RowRule } from './find-rows.ts';
import { guessSides } from './guess-sides.ts';
import { idRule, timeRule } from './id-rule.ts';
import { featuresOf } from './selectors.ts';
import { around, chainDown, childrenOf, holdsElement, sharedAncestor, textLeaves } from './tree.ts';

type Messages = SiteProfile['messages'];

/** Why two messages teach nothing. */
export type MessageProblem = 'sameMessage' | 'notMessages' | 'sidesAlike';

export type DerivedMessages = { messages: Messages; rows: Element[] } | { problem: MessageProblem };

const UNNAMED = 1.6;

/** A wrapper without a name of its own gives way to the only element in it, where that has one. */
function sink(chain: readonly Element[], level: number): Element | undefined {
  let at = level;
  const isUnnamed = (element: Element) => (featuresOf(element)[0]?.cost ?? 9) > UNNAMED;
  for (let row = chain[at]; row && chain[at + 1] && isUnnamed(row); row = chain[at]) {
    if (childrenOf(row).length !== 1) break;
    at++;
  }
  const sunk = chain[at];
  return sunk && !isUnnamed(sunk) ? sunk : chain[level];
}

/** The rows of the examples: how deep below what holds them all a single message begins. */
function examplesOf(buyer: readonly Element[], own: readonly Element[]): Found | MessageProblem {
  const [b, o] = [buyer[0], own[0]];
  if (!b || !o) return 'notMessages';
  if (holdsElement(b, o) || holdsElement(o, b)) return 'sameMessage';
  const outer = sharedAncestor(b, o);
  if (!outer || /^(HTML)$/.test(outer.tagName)) return 'notMessages';
  const chains = [b, o].map((pick) => chainDown(outer, meantLeaf(pick)));
  const [buyerLevel, ownLevel] = findLevels(outer, chains[0] ?? [], chains[1] ?? []);
  const rowAt = (pick: Element, level: number) => {
    const chain = chainDown(outer, meantLeaf(pick));
    return sink(chain, Math.min(level, chain.length - 1));
  };
  const exampled = (picks: readonly Element[], level: number) =>
    picks.flatMap((pick) => {
      const row = rowAt(pick, level);
      return row ? [exampleOf(row, pick)] : [];
    });
  return { outer, buyer: exampled(buyer, buyerLevel), own: exampled(own, ownLevel) };
}

interface Found {
  outer: Element;
  buyer: Example[];
  own: Example[];
}

function read({ outer, buyer, own }: Found, seen: string): DerivedMessages {
  const [buyerRows, ownRows] = [buyer, own].map((examples) => examples.map(({ row }) => row));
  const [buyerRow, ownRow] = [buyerRows?.[0], ownRows?.[0]];
  if (!buyerRows || !ownRows || !buyerRow || !ownRow) return { problem: 'notMessages' };
  const rule = findRowRule(outer, buyerRows, ownRows);
  if (!rule) return { problem: 'notMessages' };
  const { rows, css } = rule;
  const text = bodyRule({ buyer, own }, rows);
  const bodyCss = text.flatMap((value) => value.css ?? []);
  const words = new Set([
    ...rows.flatMap((row) => bodyCss.flatMap((it) => findAll(row, it))),
    ...[...buyer, ...own].map((it) => it.body),
  ]);
  const messages = new Set(rows.filter((row) => hasWords(row, text)));
  const hasOthers = messages.size < rows.length;
  const sides = chooseSides(
    {
      outer: rule.outer,
      rows,
      buyer: buyerRows,
      own: ownRows,
      guesses: guessSides(rule.outer, rows, buyerRow, ownRow),
      isWords: (element) => words.has(element),
      isMessage: (row) => messages.has(row),
      anyMessage:
        hasOthers && bodyCss[0] ? { has: bodyCss[0] } : { self: css[0]?.split('>>>').at(-1)?.trim() ?? '*' },
    },
    seen,
  );
  if (!sides) return { problem: 'sidesAlike' };
  return { rows: [...messages], messages: compose(rule, text, sides, seen) };
}

/** In so short a chat every run may be one message long, so that a run cannot be told from a message. */
const FEW = 8;

function mayBeRuns({ rows, messages }: { rows: Element[]; messages: Messages }): boolean {
  if (rows.length > FEW || messages.id.length > 0) return false;
  const sides = rows.map((row) => messages.sides.find((rule) => holds(row, rule))?.side ?? 'system');
  return sides.every((side, at) => side !== 'same' && side !== sides[at - 1]);
}

/** The bubble in a row, to be taken for the message itself. */
function bubbleIn({ row, body }: Example): Element | undefined {
  return around(body).find((at) => at !== row && holdsElement(row, at) && isUnit(at));
}

/** Derives how the messages of a page are read from at least one that the buyer wrote and one of the agent's own. */
export function deriveMessages(
  buyerPicks: readonly Element[],
  ownPicks: readonly Element[],
  seen: string,
): DerivedMessages {
  const found = examplesOf(buyerPicks, ownPicks);
  if (typeof found === 'string') return { problem: found };
  const first = read(found, seen);
  if ('problem' in first || !mayBeRuns(first)) return first;
  const within = (examples: readonly Example[]) =>
    examples.map((example) => ({ ...example, row: bubbleIn(example) ?? example.row }));
  const second = read({ ...found, buyer: within(found.buyer), own: within(found.own) }, seen);
  return 'problem' in second || second.rows.length !== first.rows.length ? first : second;
}

function compose(
  rule: RowRule,
  text: ReturnType<typeof bodyRule>,
  sides: Messages['sides'],
  seen: string,
): Messages {
  const container = containerOf(rule);
  const picture = pictureOf(rule.rows);
  return {
    container: container.places.map((css) => ({ css, seen })),
    row: container.rows.map((css) => ({ css, seen })),
    id: idRule(rule.rows).map((value) => ({ ...value, seen })),
    owner: [],
    sides,
    kinds: picture ? [{ kind: 'image', has: picture, seen }] : [],
    text: text.map((value) => ({ ...value, seen })),
    card: [],
    time: timeRule(rule.rows).map((value) => ({ ...value, seen })),
    order: orderOf(rule.rows),
  };
}

/** Pictures that are messages: in rows without words, and of another make than the pictures in rows with words. */
function pictureOf(rows: readonly Element[]): string | null {
  const beside = rows
    .filter((row) => textLeaves(row).length > 0)
    .flatMap((row) => [...row.querySelectorAll('img')]);
  const avatars = [
    ...new Set(beside.map((image) => featuresOf(image).find(({ css }) => css !== 'img')?.css ?? 'img')),
  ];
  if (avatars.includes('img') || avatars.length > 6) return null;
  return `img:not([class*="emoji"])${avatars.map((css) => `:not(${css})`).join('')}, video`;
}
