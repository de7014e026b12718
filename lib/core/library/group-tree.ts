import { GROUP_SEPARATOR } from './desk-filter.ts';

/** A group of the tree, parents right before what is in them. */
export interface GroupNode {
  /** The whole name, as phrases have it. */
  path: string;
  /** The last part of it; empty for phrases without a group. */
  name: string;
  /** 0 for the topmost. */
  depth: number;
  /** Phrases in it and in all below. */
  count: number;
  hasChildren: boolean;
}

interface Branch {
  path: string;
  name: string;
  count: number;
  children: Map<string, Branch>;
}

/** The tree of groups, in the order in which they first come. `counts`: phrases of each whole name. */
export function buildGroupTree(counts: ReadonlyMap<string, number>): GroupNode[] {
  const root: Branch = { path: '', name: '', count: 0, children: new Map() };
  for (const [group, count] of counts) {
    let branch = root;
    let path = '';
    // A slash at either end, or two of them, part nothing.
    const parts = group.split(GROUP_SEPARATOR);
    for (const name of parts.every((part) => part.trim() !== '') ? parts : [group]) {
      path = branch === root ? name : path + GROUP_SEPARATOR + name;
      const next = branch.children.get(name) ?? { path, name, count: 0, children: new Map() };
      branch.children.set(name, next);
      next.count += count;
      branch = next;
    }
  }
  const nodes: GroupNode[] = [];
  const list = ({ children }: Branch, depth: number) => {
    for (const { path, name, count, children: below } of children.values()) {
      nodes.push({ path, name, depth, count, hasChildren: below.size > 0 });
      list({ path, name, count, children: below }, depth + 1);
    }
  };
  list(root, 0);
  return nodes;
}
