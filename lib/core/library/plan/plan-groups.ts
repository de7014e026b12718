import type { StoredPhrase } from '../../knowledge/stored-phrase.ts';
import type { ReadRow } from '../file-reading.ts';
import type { PlannedGroup } from '../planned-import.ts';

const fold = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/**
 * The groups that rows name, in their order. A group that the base spells another way (width, case, blanks) goes into that
 * one, unless `wished` says where a group is to go.
 */
export function planGroups(
  rows: readonly ReadRow[],
  before: readonly StoredPhrase[],
  wished: Readonly<Record<string, string>> = {},
): PlannedGroup[] {
  const known = new Map<string, string>();
  const exact = new Set<string>();
  for (const { group } of before) {
    exact.add(group);
    if (!known.has(fold(group))) known.set(fold(group), group);
  }
  const groups = new Map<string, PlannedGroup>();
  for (const { phrase } of rows) {
    const { group: name, source } = phrase;
    if (name === '' || source !== undefined) continue;
    const there = groups.get(name);
    if (there) there.rows += 1;
    else {
      const alike = exact.has(name) ? name : (known.get(fold(name)) ?? name);
      const into = Object.hasOwn(wished, name) ? (wished[name] ?? alike) : alike;
      groups.set(name, { name, into, rows: 1 });
    }
  }
  return [...groups.values()];
}
