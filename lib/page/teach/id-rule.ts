import type { Moment, Value } from '../../sites/schema.ts';
import { elementsBelow } from './tree.ts';

const named = /^(id|(data-)?([a-z-]*-)?(id|key|mid|uuid|guid|uid|msgid|messageid|itemid))$/;
const generated = /^(:r|radix|headlessui|mui-|react-|ember\d|yui_|ext-gen)/;
const FEW = 40;

/** Attributes that might be a thing's own id, the likeliest first. */
function idNames(element: Element): string[] {
  const rank = (name: string) => (/message|msg|chat|conv|user|buyer/.test(name) ? 0 : name === 'id' ? 2 : 1);
  return element
    .getAttributeNames()
    .filter((name) => named.test(name) && !/index|idx/.test(name))
    .sort((a, b) => rank(a) - rank(b));
}

function areKeys(values: readonly (string | null)[]): boolean {
  const there = values.filter((value): value is string => !!value && !generated.test(value));
  return there.length === values.length && new Set(there).size === there.length;
}

/** Where a row or a list item carries an id of its own; nothing when there is none in all of them, or it is not one. */
export function idRule(rows: readonly Element[]): Omit<Value, 'seen'>[] {
  const [first] = rows;
  if (!first || rows.length < 2) return [];
  const some = rows.slice(-FEW);
  for (const attr of idNames(first))
    if (areKeys(some.map((row) => row.getAttribute(attr)))) return [{ attr }];
  for (const inner of elementsBelow(first, FEW))
    for (const attr of idNames(inner)) {
      if (attr === 'id') continue;
      const css = `[${attr}]`;
      if (areKeys(some.map((row) => row.querySelector(css)?.getAttribute(attr) ?? null)))
        return [{ css, attr }];
    }
  return [];
}

/** Where rows say when they were sent, if in a form that needs no guessing. */
export function timeRule(rows: readonly Element[]): Omit<Moment, 'seen'>[] {
  const times = rows.flatMap((row) => row.querySelector('time[datetime]')?.getAttribute('datetime') ?? []);
  const isExact =
    times.length > 0 && times.every((time) => /T\d{2}:\d{2}/.test(time) && !Number.isNaN(Date.parse(time)));
  return isExact ? [{ css: 'time[datetime]', attr: 'datetime', as: 'iso' }] : [];
}
