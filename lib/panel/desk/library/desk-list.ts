import type { StoredPhrase } from '../../../core/knowledge/stored-phrase.ts';
import { createFit, type DeskFilter, isInGroup } from '../../../core/library/desk-filter.ts';
import { buildGroupTree, type GroupNode } from '../../../core/library/group-tree.ts';
import type { Held } from './held-phrases.ts';

/** A line of the list: the heading of a group, or a phrase. */
export type Line = { group: string; count: number } | StoredPhrase;

export const isPhrase = (line: Line | undefined): line is StoredPhrase => line !== undefined && 'key' in line;

/** What a filter leaves of the library, by group, groups in the order of their first phrase. */
export interface DeskList {
  lines: Line[];
  headings: number[];
  /** Keys of the phrases found. */
  found: ReadonlySet<string>;
  groups: GroupNode[];
}

/** `today`: `2026-11-22`. */
export function makeList(
  held: readonly Held[],
  filter: DeskFilter,
  today: string,
  isUsed: (key: string) => boolean,
): DeskList {
  const fits = createFit(filter, today, isUsed);
  const groups = new Map<string, StoredPhrase[]>();
  for (const { phrase, words } of held) {
    if (!fits(phrase, words)) continue;
    const there = groups.get(phrase.group);
    if (there) there.push(phrase);
    else groups.set(phrase.group, [phrase]);
  }
  const lines: Line[] = [];
  const headings: number[] = [];
  const found = new Set<string>();
  for (const [group, phrases] of groups) {
    if (filter.group !== null && !isInGroup(group, filter.group)) continue;
    headings.push(lines.length);
    lines.push({ group, count: phrases.length });
    for (const phrase of phrases) {
      lines.push(phrase);
      found.add(phrase.key);
    }
  }
  const counts = new Map([...groups].map(([group, phrases]) => [group, phrases.length]));
  return { lines, headings, found, groups: buildGroupTree(counts) };
}

/**
 * Where phrases have to go so that those of `keys` stand beside `target`: right before the phrase returned, null for the end.
 * undefined: they are not of one source and group, so that there is no order between them.
 */
export function findPlace(
  held: readonly Held[],
  keys: ReadonlySet<string>,
  target: StoredPhrase,
  after: boolean,
): string | null | undefined {
  const { source, group } = target;
  const moved = held.filter(({ phrase }) => keys.has(phrase.key));
  if (keys.has(target.key) || moved.length === 0) return undefined;
  if (moved.some(({ phrase }) => phrase.source !== source || phrase.group !== group)) return undefined;
  if (!after) return target.key;
  const rest = held.filter(({ phrase }) => phrase.source === source && !keys.has(phrase.key));
  const at = rest.findIndex(({ phrase }) => phrase.key === target.key);
  return rest[at + 1]?.phrase.key ?? null;
}
