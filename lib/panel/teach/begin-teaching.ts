import { browser } from 'wxt/browser';
import { TAUGHT_PARTS, type TaughtPart } from '../../core/chat/teach-state.ts';
import { originOf } from '../../data/page-patterns.ts';
import { listTaught } from '../../data/taught-sites.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { bringToFront } from '../insert-text.ts';
import { type TeachGoal, useTeachStore } from './teach-store.ts';

const PICKER = '/content-scripts/teach.js';

/** The profile that counts for a site now; null when there is none. */
async function profileOf(siteId: string) {
  const taught = (await listTaught()).find(({ id, off }) => id === siteId && !off);
  if (taught) return taught.profile;
  const { builtInProfile } = await import('../../data/built-in-profile.ts');
  return builtInProfile(siteId);
}

/** Lets the agent point at parts of the page in a tab: all of them, unless told which. */
export async function beginTeaching(
  tabId: number,
  goal: TeachGoal,
  parts: readonly TaughtPart[] = TAUGHT_PARTS,
): Promise<void> {
  const { set } = useTeachStore.getState();
  set({ failure: null, teaching: { tabId, goal, parts, state: null, frame: null } });
  try {
    const base = goal.kind === 'parts' ? await profileOf(goal.siteId) : null;
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [PICKER] });
    await sendMessage('startTeaching', { parts: [...parts], base }, tabId);
    // Keys (Esc, Tab, Enter) belong to the page from now on.
    await bringToFront(tabId);
  } catch {
    set({ failure: 'notAllowed', teaching: null });
  }
}

/**
 * Asks for the right to read the page at a typed `address`, and begins if that page is in front; must run in a click.
 */
export async function beginAtAddress(address: string): Promise<void> {
  const { set } = useTeachStore.getState();
  const origin = originOf(address);
  if (!origin) return;
  if (!(await browser.permissions.request({ origins: [`${origin}/*`] }))) return set({ failure: 'denied' });
  const windowId = (await browser.windows.getCurrent()).id;
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab?.id === undefined || !tab.url?.startsWith(`${origin}/`)) return set({ failure: 'otherPage' });
  await beginTeaching(tab.id, { kind: 'page' });
}

/** Tells the page that is being taught what the agent pressed in the panel. */
export async function takeTeachStep(action: 'skip' | 'back' | 'finish' | 'leave'): Promise<void> {
  const { teaching, set } = useTeachStore.getState();
  if (!teaching) return;
  const heard = await sendMessage('teachStep', { action }, teaching.tabId).then(
    () => true,
    () => false,
  );
  if (action === 'leave') set({ teaching: null });
  else if (!heard) set({ teaching: null, failure: 'pageGone' });
}
