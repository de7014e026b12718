import { type Swap, swapAll } from '../core/library/swap.ts';
import { changeAllTaught, type TaughtSite } from './taught-sites.ts';

/** Swaps taught sites by id; returns the ids of those changed since, which stay. */
export async function swapTaught(swaps: readonly Swap<TaughtSite>[]): Promise<string[]> {
  let left: string[] = [];
  await changeAllTaught((all) => {
    const swapped = swapAll(new Map(all.map((site) => [site.id, site])), swaps);
    left = swapped.left;
    return [...swapped.next.values()];
  });
  return left;
}
