import { browser } from 'wxt/browser';
import { isFull } from '../../core/is-full.ts';
import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';
import { diffPhrases, type PhraseDiff } from '../../core/share/diff-phrases.ts';
import { failure, type ShareFailure } from '../../core/share/failure.ts';
import type { Access, Arrival, Subscription } from '../../core/share/subscription.ts';
import { removeSource } from '../../data/change-phrases.ts';
import { database } from '../../data/database.ts';
import { ofSource } from '../../data/phrases.ts';
import { type AddressFault, originPattern, readAddress } from '../../data/share/address.ts';
import { fingerprint } from '../../data/share/signing.ts';
import {
  bringBackSubscription,
  changeSubscription,
  dropSubscription,
  listArrivals,
  noteFailure,
  readArrival,
  setAccess,
} from '../../data/share/subscriptions.ts';
import { type TakenUpdate, takeArrival } from '../../data/share/take-arrival.ts';
import { isSamePhrase } from '../../data/stored-phrase.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { type Undo, undoOf } from '../desk/phrase-commands.ts';

/** How a first look at an address ended. */
export type FirstLook =
  | { ok: true; address: string }
  | { ok: false; fault: AddressFault }
  | { ok: false; failure: ShareFailure };

/** Asks the browser for an address's origin; must run in a click. */
export function allowAddress(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(address)] });
}

/** Asks the browser for the origins of several addresses at once, and looks at them; must run in a click. */
export async function allowAll(addresses: readonly string[]): Promise<void> {
  const origins = [...new Set(addresses.map(originPattern))];
  if (!(await browser.permissions.request({ origins }))) return;
  for (const address of addresses) await lookNow(address);
}

/** Asks for the origin of an address and looks at it, as `access` where the server asks; must run in a click. */
export async function firstLook(typed: string, access: Access | null): Promise<FirstLook> {
  const read = readAddress(typed);
  if (!read.ok) return read;
  const { address } = read;
  if (!(await allowAddress(address))) return { ok: false, failure: failure('permission') };
  const failed = await sendMessage('lookAtLibrary', { address, whole: true, ...(access && { access }) });
  if (!failed && access) await setAccess(address, access);
  return failed ? { ok: false, failure: failed } : { ok: true, address };
}

/** Looks at a subscribed address at once; why nothing came, or null. */
export function lookNow(address: string): Promise<ShareFailure | null> {
  return sendMessage('lookAtLibrary', { address, whole: true });
}

/** Keeps who one is to the server of an address, and looks there at once; why nothing came, or null. */
export async function signIn({ address }: Subscription, access: Access): Promise<ShareFailure | null> {
  await setAccess(address, access);
  return lookNow(address);
}

/** Whether something waits to be taken from an address. */
export async function isWaiting(address: string): Promise<boolean> {
  return (await listArrivals()).includes(address);
}

/** What waits to be taken, and what it would do. */
export interface Waiting {
  arrival: Arrival;
  diff: PhraseDiff<StoredPhrase>;
  /** Of the key that signed it, for comparing; null: not signed. */
  fingerprint: string | null;
}

export async function readWaiting({ address, source }: Subscription): Promise<Waiting | null> {
  const arrival = await readArrival(address);
  if (!arrival) return null;
  const before = await ofSource(source).toArray();
  return {
    arrival,
    diff: diffPhrases(before, arrival.phrases, isSamePhrase),
    fingerprint: arrival.key && (await fingerprint(arrival.key)),
  };
}

/** Takes what waits; null when it is gone. A full disk is written down with the subscription as well. */
export async function take(
  { address }: Subscription,
  automatic: boolean,
): Promise<(TakenUpdate & { takeBack: Undo }) | null> {
  await changeSubscription(address, { automatic });
  try {
    const taken = await takeArrival(address, Date.now());
    return taken && { ...taken, takeBack: undoOf(taken.revision) };
  } catch (error) {
    if (isFull(error)) await noteFailure(address, failure('full'), Date.now(), Math.random());
    throw error;
  }
}

export async function setPaused({ address }: Subscription, paused: boolean): Promise<void> {
  await changeSubscription(address, { paused, ...(!paused && { nextAt: Date.now() }) });
}

export async function setPace(
  { address }: Subscription,
  to: Partial<Pick<Subscription, 'automatic' | 'everyHours'>>,
): Promise<void> {
  await changeSubscription(address, to);
}

/** Trusts whoever signs next, as on the first day: for an owner who lost the old key and said so. */
export async function trustAnew({ address }: Subscription): Promise<ShareFailure | null> {
  await changeSubscription(address, { key: null, nextKey: null });
  return lookNow(address);
}

/** Ends a subscription. Its phrases stay as an ordinary library, or go with it. The origin is given back to the browser. */
export async function unsubscribe(subscription: Subscription, withPhrases: boolean): Promise<Undo> {
  const { address, source } = subscription;
  const [kept, waiting] = await Promise.all([database.subscriptions.get(address), readArrival(address)]);
  await dropSubscription(address);
  const removed = withPhrases && source !== '' ? await removeSource(source, Date.now()) : null;
  const others = await database.subscriptions.toArray();
  const pattern = originPattern(address);
  // What the manifest itself names cannot be given back.
  if (!others.some((other) => originPattern(other.address) === pattern))
    await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
  return async () => {
    // Asked first, as long as the click counts; not waited for, as somebody may take their time.
    void allowAddress(address).catch(() => false);
    if (kept) await bringBackSubscription(kept, waiting ?? null);
    if (removed) return undoOf(removed.revision)();
  };
}
