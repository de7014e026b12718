import { useMemo } from 'react';
import { morningItems } from '../../core/queue/morning.ts';
import { type QueueItem, queueItems } from '../../core/queue/queue-items.ts';
import type { ClockState } from '../../core/timing/clock-state.ts';
import { isShopOpen } from '../../core/timing/hours.ts';
import { type StoredPromise, usePromises } from '../checks/use-promises.ts';
import { useMinute } from '../use-minute.ts';
import { useShopHours } from '../use-shop-hours.ts';

export type { StoredPromise };
export type PanelQueueItem = QueueItem<StoredPromise>;

const NONE: StoredPromise[] = [];

/** The one queue: who waits on any page, and which promises are due. */
export interface PanelQueue {
  items: PanelQueueItem[];
  /** What is left from the time while the shop was closed. */
  morning: PanelQueueItem[];
  promises: StoredPromise[];
  /** Renewed each half minute. */
  minute: number;
}

export function useQueue(clock: ClockState): PanelQueue {
  const promises = usePromises() ?? NONE;
  const hours = useShopHours();
  const minute = useMinute();
  const items = useMemo(() => queueItems(clock, promises, minute), [clock, promises, minute]);
  const morning = useMemo(
    () => morningItems(clock, promises, hours, minute),
    [clock, promises, hours, minute],
  );
  return { items, morning, promises, minute };
}

/** Whether the shop is closed now, by its hours; renewed each half minute. */
export function useShopClosed(): boolean {
  return !isShopOpen(useShopHours(), useMinute());
}
