import { database } from './database.ts';
import { swapClocks } from './presets.ts';
import { swapTaught } from './swap-taught.ts';
import { swapTerms } from './swap-terms.ts';

/** One import with riders at a time over all pages of the extension; a page that dies lets go of it. */
export function withRiders<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('qinda:riders', work);
}

/** {@link finishRiders}, unless a page is at it right now, which brings its own. */
export function finishLeftRiders(): Promise<void> {
  return navigator.locks.request('qinda:riders', { ifAvailable: true }, async (free) => {
    if (free) await finishRiders();
  });
}

/** They are in their places, or the user has been told why not. */
export async function ridersDone(): Promise<void> {
  await database.restores.delete('riders');
}

/**
 * Brings to their places the riders of an import whose page closed before it could. What is there already, was changed since or
 * is the company's stays; done twice it does no harm. Must run {@link withRiders}: else the page may still be at it.
 */
export async function finishRiders(): Promise<void> {
  const pending = await database.restores.get('riders');
  if (pending?.id !== 'riders') return;
  const { terms, presets, sites } = pending;
  if (terms) await swapTerms(terms);
  if (presets) await swapClocks(presets);
  if (sites) await swapTaught(sites);
  await ridersDone();
}
