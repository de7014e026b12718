import type { SiteProfile } from '../sites/schema.ts';
import { readValue } from './find.ts';
import { findItems } from './read-list.ts';

/** A page that has not opened a clicked conversation by then will not open it, ms. */
const FOLLOW_PATIENCE_MS = 2000;

/**
 * Watches clicks on the conversation list. A page may send to the new buyer from the click on, long before anything
 * else of it says so. Gives the chat that the agent clicked last, as long as the page may still be on its way there.
 */
export function watchLeaving(profile: SiteProfile, root: Document, signal: AbortSignal): () => string | null {
  let leaving: { to: string; at: number } | null = null;
  const listener = (event: Event) => {
    const path = event.composedPath();
    const item = findItems(profile, root).items.find((one) => path.includes(one));
    const to = item && readValue(item, profile.list.id);
    if (to) leaving = { to, at: performance.now() };
  };
  for (const type of ['mousedown', 'click'])
    root.addEventListener(type, listener, { capture: true, passive: true, signal });
  return () => (leaving && performance.now() - leaving.at < FOLLOW_PATIENCE_MS ? leaving.to : null);
}
