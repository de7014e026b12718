import type { Sign } from '../../sites/schema.ts';
import { findAll, parentOf } from '../find.ts';
import { classCost, isKeyLike, partsOf, stablePart } from './judge-name.ts';
import { asideAround, isAside, isMoment } from './noise.ts';
import { isPlainName, quote } from './selectors.ts';
import { childrenOf, hostsAround, ownText, textLeaves } from './tree.ts';

/** Something that a row has or has not, and how little to expect that it says whose the row is. */
export interface SideFeature {
  sign: Omit<Sign, 'seen'>;
  cost: number;
}

export type MarkedSide = 'buyer' | 'seller' | 'system';

const says: Record<MarkedSide, Set<string>> = {
  system: new Set('system notice tip tips event info divider separator date announcement hint'.split(' ')),
  seller: new Set(
    'own me mine my self out outgoing outbound sent right seller agent agents staff admin service operator merchant shop store cs kf reply host owner isme end assistant'.split(
      ' ',
    ),
  ),
  buyer: new Set(
    'buyer customer user client guest visitor other others in incoming inbound received receive receiver left them their peer contact remote friend start from'.split(
      ' ',
    ),
  ),
};
/** Says where in a group a bubble stands or what became of it, not whose it is. */
const passing = new Set(
  'first last middle single prev next tail head top bottom read unread seen delivered pending sending new old selected hover focus continued followup follow grouped odd even failed error animated'.split(
    ' ',
  ),
);
const layout =
  /^(justify-content|flex-direction|align-self|align-items|text-align|float|margin-left|margin-right|margin|background|background-color|color|direction|order|left|right|border-radius|grid-column)$/;

/** −0.5 when a name says the side, +1.5 when it says something else, 0 when it says nothing. */
function meaning(name: string, side: MarkedSide): number {
  const parts = [name, ...partsOf(name)].map((part) => part.toLowerCase());
  if (parts.some((part) => says[side].has(part))) return -0.5;
  if (parts.some((part) => passing.has(part))) return 1.5;
  return parts.some((part) => side !== 'system' && says[side === 'buyer' ? 'seller' : 'buyer'].has(part))
    ? 0.3
    : 0;
}

const costOfClass = [0.5, 1, 2.5, 1.4];

function* classes(element: Element, side: MarkedSide): Generator<[css: string, cost: number]> {
  for (const name of element.classList) {
    const cost = (costOfClass[classCost(name)] ?? 1.4) + meaning(name, side);
    yield [`.${CSS.escape(name)}`, cost];
    const stable = stablePart(name);
    if (stable.length >= 3) yield [`[class*=${quote(stable)}]`, 0.7 + meaning(stable, side)];
  }
}

function* attributes(element: Element, side: MarkedSide): Generator<[css: string, cost: number]> {
  for (const { name, value } of element.attributes) {
    if (
      /^(class|style|id|href|srcset|d|datetime)$/.test(name) ||
      name.startsWith('on') ||
      /[\n\r]/.test(value)
    )
      continue;
    if (/^data-v-|^_ng/.test(name) || !isPlainName(name)) continue;
    const about = /sender|author|from|user|uid|role|side|direction|owner|mine|self|own|type/.test(name)
      ? -0.3
      : /(^|-)(id|mid|key|index|idx|time|ts|seq)$/.test(name)
        ? 1.5
        : 0;
    yield [`[${name}]`, 0.9 + about + meaning(name.replace(/^(data|aria)-/, ''), side)];
    if (value === '' || value.length > 120) continue;
    const isWords = /^(aria-label|title|alt|aria-roledescription)$/.test(name);
    const first = /^\p{L}+/u.exec(value)?.[0];
    if (isWords && first && first !== value) yield [`[${name}^=${quote(first)}]`, 1.5];
    const cost =
      (isKeyLike(value) && !/^\d$/.test(value) ? 2.2 : isWords || name === 'src' ? 1.8 : 0.4) +
      meaning(value, side) +
      about;
    yield [`[${name}=${quote(value)}]`, cost];
  }
  for (const part of (element.getAttribute('style') ?? '').split(';')) {
    const [property = '', value] = part.split(':').map((it) => it.trim());
    if (value && layout.test(property)) yield [`[style*=${quote(part.trim())}]`, 1.6];
  }
}

function* own(element: Element, side: MarkedSide): Generator<[css: string, cost: number]> {
  yield* classes(element, side);
  yield* attributes(element, side);
  yield [
    CSS.escape(element.localName),
    (element.localName.includes('-') ? 0.4 : 1.5) + meaning(element.localName, side),
  ];
}

/** Below a row, but not in the message's words: what a buyer writes says nothing of the page. */
function* partsBelow(
  scope: Element,
  isWords: (element: Element) => boolean,
  limit: number,
): Generator<Element> {
  const queue = [...childrenOf(scope)];
  for (let seen = 0; queue.length > 0 && seen < limit; seen++) {
    const element = queue.shift();
    if (!element) return;
    yield element;
    if (!isWords(element)) queue.push(...childrenOf(element));
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Everything that a row shows of its side: on itself, in it, and around it as far as `outer`. */
export function* sideFeatures(
  row: Element,
  outer: Element,
  side: MarkedSide,
  isWords: (element: Element) => boolean,
): Generator<SideFeature> {
  for (const [css, cost] of own(row, side)) yield { sign: { self: css }, cost };
  yield* below(row, {}, side, isWords, 60);
  let distance = 1;
  for (let at = parentOf(row); at && at !== outer && distance <= 6; at = parentOf(at), distance++) {
    const names = [...own(at, side)];
    for (const [css, cost] of names) yield { sign: { within: css }, cost: cost + 0.1 + distance / 10 };
    const group = names.filter(([css]) => !/^\w/.test(css)).sort((a, b) => a[1] - b[1])[0] ?? names.at(-1);
    if (group && distance <= 3)
      yield* below(at, { within: group[0] }, side, (it) => it === row || isWords(it), 40);
  }
}

function* below(
  scope: Element,
  around: Omit<Sign, 'seen'>,
  side: MarkedSide,
  isWords: (element: Element) => boolean,
  limit: number,
): Generator<SideFeature> {
  const extra = around.within ? 0.7 : 0.5;
  const isBare = isWords(scope);
  for (const element of partsBelow(scope, isWords, limit)) {
    // Where the row itself is the words, only what calls itself something else is not.
    if (isBare && textLeaves(element).some((leaf) => !asideAround(scope, leaf))) continue;
    const steps = hostsAround(element, scope).map((host) => (host === scope ? '' : host.localName));
    const lead = steps.map((step) => `${step} >>> `).join('');
    for (const [css, cost] of own(element, side))
      yield { sign: { ...around, has: `${lead}${css}` }, cost: cost + extra };
    const text = ownText(element);
    const name = [...classes(element, side)].sort((a, b) => a[1] - b[1])[0]?.[0] ?? element.localName;
    if (
      !isWords(element) &&
      text.length > 0 &&
      text.length <= 40 &&
      !isMoment(text) &&
      findAll(scope, lead + name)[0] === element
    )
      yield {
        sign: { ...around, has: `${lead}${name}`, text: `^${escaped(text)}$` },
        cost: (isAside(element) ? 2 : 2.8) + extra,
      };
  }
}
