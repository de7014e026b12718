import clsx from 'clsx';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useId, useState } from 'react';
import type { GroupNode } from '../../../lib/core/library/group-tree.ts';
import { t } from '../../../lib/i18n/t.ts';
import { DRAGGED } from './use-line-drag.ts';

interface GroupTreeProps {
  groups: readonly GroupNode[];
  /** Phrases of all groups. */
  total: number;
  /** null: all. */
  chosen: string | null;
  onChoose: (group: string | null) => void;
  /** A phrase was dragged onto a group. */
  onDrop: (key: string, group: string) => void;
}

/** A node of the tree as it is shown; `path` null: all phrases. */
interface Shown extends Omit<GroupNode, 'path'> {
  path: string | null;
}

/** The groups with how many phrases are in each. Up and Down go, Left closes, Right opens, Enter chooses. */
export function GroupTree({ groups, total, chosen, onChoose, onDrop }: GroupTreeProps) {
  const id = useId();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(chosen);
  const [over, setOver] = useState<string | null>(null);
  const all: Shown = { path: null, name: '', depth: 0, count: total, hasChildren: false };
  const shown: Shown[] = [all, ...groups.filter(({ path }) => !isBelowClosed(path, closed))];
  const at = Math.max(
    0,
    shown.findIndex(({ path }) => path === active),
  );
  const fold = (path: string | null, close: boolean) => {
    if (path === null) return;
    const next = new Set(closed);
    if (close) next.add(path);
    else next.delete(path);
    setClosed(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const node = shown[at];
    if (!node) return;
    const parent = shown.slice(0, at).findLast(({ depth, path }) => path !== null && depth < node.depth);
    const isOpen = node.hasChildren && !closed.has(node.path ?? '');
    const acts: Record<string, () => void> = {
      arrowdown: () => setActive((shown[at + 1] ?? node).path),
      arrowup: () => setActive((shown[at - 1] ?? node).path),
      home: () => setActive(null),
      end: () => setActive((shown.at(-1) ?? node).path),
      arrowleft: () => (isOpen ? fold(node.path, true) : parent && setActive(parent.path)),
      arrowright: () => fold(node.path, false),
      enter: () => onChoose(node.path),
      ' ': () => onChoose(node.path),
    };
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const dropOn = (path: string | null) => ({
    onDragOver: (event: DragEvent) => {
      if (path === null || !event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      setOver(path);
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(null);
      if (path !== null) onDrop(event.dataTransfer.getData(DRAGGED), path);
    },
  });
  return (
    <div
      role="tree"
      tabIndex={0}
      aria-label={t('desk.groups')}
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={onKeyDown}
      className="group/tree h-[62dvh] min-h-80 w-52 shrink-0 overflow-y-auto rounded-lg border border-line py-1 text-sm max-md:hidden lg:w-60"
    >
      {shown.map((node, place) => (
        <TreeItem
          key={node.path ?? ' '}
          id={`${id}-${place}`}
          {...{ node }}
          isActive={place === at}
          isChosen={node.path === chosen}
          isOver={node.path !== null && node.path === over}
          isClosed={closed.has(node.path ?? ' ')}
          onFold={(close) => fold(node.path, close)}
          onChoose={() => {
            setActive(node.path);
            onChoose(node.path);
          }}
          drop={dropOn(node.path)}
        />
      ))}
    </div>
  );
}

const isBelowClosed = (path: string, closed: ReadonlySet<string>): boolean =>
  [...closed].some((one) => path.startsWith(`${one}/`));

interface TreeItemProps {
  id: string;
  node: Shown;
  isActive: boolean;
  isChosen: boolean;
  isOver: boolean;
  isClosed: boolean;
  onFold: (close: boolean) => void;
  onChoose: () => void;
  drop: object;
}

function TreeItem({ id, node, isActive, isChosen, isOver, isClosed, onFold, onChoose, drop }: TreeItemProps) {
  const { path, name, depth, count, hasChildren } = node;
  const Chevron = isClosed ? ChevronRight : ChevronDown;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant says which one the keys are at
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's
    <div
      id={id}
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={isChosen}
      {...(hasChildren && { 'aria-expanded': !isClosed })}
      style={{ paddingLeft: 4 + depth * 16 }}
      onClick={onChoose}
      {...drop}
      className={clsx(
        'flex min-h-7 cursor-pointer items-center gap-1 pr-2 hover:bg-surface',
        isChosen && 'bg-accent-soft font-medium text-accent',
        isOver && 'outline-2 -outline-offset-2 outline-accent',
        isActive && 'group-focus-visible/tree:shadow-[inset_3px_0_0_var(--qd-accent)]',
      )}
    >
      <Chevron
        size={16}
        aria-hidden
        className={clsx('shrink-0 text-muted', !hasChildren && 'invisible')}
        onClick={(event) => {
          event.stopPropagation();
          onFold(!isClosed);
        }}
      />
      <span className="min-w-0 flex-1 break-words">
        {path === null ? t('options.filter.allGroups') : name || t('options.phrases.noGroup')}
      </span>
      <span className="text-xs font-normal text-muted tabular-nums">{count}</span>
    </div>
  );
}
