import type { Moment, Place, Sign, Value } from '../sites/schema.ts';
import { collapseLines } from './collapse-lines.ts';
import { wordsOf } from './words-of.ts';

/** A page's clock may run ahead of ours, but not by so much, ms. */
const DAY_MS = 86_400_000;

const compiled = new Map<string, RegExp>();

function pattern(source: string): RegExp {
  let found = compiled.get(source);
  if (!found) {
    found = new RegExp(source, 'u');
    compiled.set(source, found);
  }
  return found;
}

/** All elements below `scope` that `css` names; ` >>> ` steps into open shadow roots, at its start into the scope's. */
export function findAll(scope: ParentNode, css: string): Element[] {
  if (!css.includes('>>>')) return [...scope.querySelectorAll(css)];
  const [first = '', ...deeper] = css.split('>>>');
  const start = first.trim();
  let found = start ? [...scope.querySelectorAll(start)] : scope instanceof Element ? [scope] : [];
  for (const step of deeper)
    found = found.flatMap((host) => [...(host.shadowRoot?.querySelectorAll(step.trim()) ?? [])]);
  return found;
}

/** The first element of the first alternative that is there. */
export function findPlace(scope: ParentNode, places: readonly Place[]): Element | null {
  for (const { css } of places) {
    const found = css.includes('>>>') ? findAll(scope, css)[0] : scope.querySelector(css);
    if (found) return found;
  }
  return null;
}

function matchIn(
  scope: ParentNode,
  { css, attr, without, match, alone }: Value,
): RegExpExecArray | string | null {
  const read = (element: Element) => {
    const raw =
      attr === undefined ? wordsOf(element, without) : collapseLines(element.getAttribute(attr) ?? '');
    if (raw === '') return null;
    return match === undefined ? raw : pattern(match).exec(raw);
  };
  if (css === undefined) return scope instanceof Element ? read(scope) : null;
  // Mostly the first one has it: on a page of thousands of rows, looking for all of them is what costs.
  if (!alone && !css.includes('>>>')) {
    const first = scope.querySelector(css);
    const quick = first && read(first);
    if (!first || quick !== null) return quick;
  }
  const elements = findAll(scope, css);
  if (alone && elements.length !== 1) return null;
  for (const element of elements) {
    const found = read(element);
    if (found !== null) return found;
  }
  return null;
}

/** What the first alternative with a value says; the empty string when none has one. */
export function readValue(scope: ParentNode, values: readonly Value[]): string {
  for (const value of values) {
    const found = matchIn(scope, value);
    const text = typeof found === 'string' ? found : (found?.[1] ?? found?.[0] ?? '');
    if (text) return text;
  }
  return '';
}

function momentOf(found: RegExpExecArray | string, as: Moment['as']): number {
  const text = typeof found === 'string' ? found : (found[1] ?? found[0]);
  if (as === 'iso') return Date.parse(text);
  if (as === 'ms') return Number(text);
  const part = typeof found === 'string' ? undefined : found.groups;
  if (!part) return Number.NaN;
  const { year, month, day, hour, minute, second = 0 } = part;
  const inYear = (it: number) =>
    new Date(it, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)).getTime();
  if (year) return inYear(Number(year));
  const thisYear = new Date().getFullYear();
  const at = inYear(thisYear);
  return at > Date.now() + DAY_MS ? inYear(thisYear - 1) : at;
}

/** ms since the epoch, or null when the page shows no usable time. */
export function readMoment(scope: ParentNode, moments: readonly Moment[]): number | null {
  for (const moment of moments) {
    const found = matchIn(scope, moment);
    const at = found === null ? Number.NaN : momentOf(found, moment.as);
    if (Number.isFinite(at)) return at;
  }
  return null;
}

/** The element around this one, out of shadow roots too. */
export function parentOf(element: Element): Element | null {
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

function closestAround(element: Element, css: string): Element | null {
  let around = parentOf(element);
  while (around && !around.matches(css)) around = parentOf(around);
  return around;
}

/** Whether a sign holds for an element. */
export function holds(scope: Element, { within, self, has, text }: Sign): boolean {
  const element = within === undefined ? scope : closestAround(scope, within);
  if (!element) return false;
  if (self !== undefined && !element.matches(self)) return false;
  if (has === undefined) return text === undefined || pattern(text).test(wordsOf(element));
  if (text === undefined && !has.includes('>>>')) return element.querySelector(has) !== null;
  const found = findAll(element, has);
  if (text === undefined) return found.length > 0;
  const words = pattern(text);
  return found.some((part) => words.test(wordsOf(part)));
}
