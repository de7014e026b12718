import { browser } from 'wxt/browser';
import { isFull } from '../core/is-full.ts';
import { diffPhrases, isNoChange } from '../core/share/diff-phrases.ts';
import { failure, type ShareFailure } from '../core/share/failure.ts';
import { judgeFile } from '../core/share/judge-file.ts';
import { readShared, type SharedLibrary } from '../core/share/read-shared.ts';
import type { Access, Subscription } from '../core/share/subscription.ts';
import { database } from '../data/database.ts';
import { ofSource } from '../data/phrases.ts';
import { originPattern, readAddress } from '../data/share/address.ts';
import { fits } from '../data/share/signing.ts';
import { newSubscription, noteFailure, noteGoodLook } from '../data/share/subscriptions.ts';
import { isSamePhrase } from '../data/stored-phrase.ts';
import { type Fetched, fetchLibrary } from './fetch-library.ts';

/** A worker without events lives 30 s; a slow server may take longer. */
const KEEP_ALIVE_MS = 20_000;

async function whileAwake<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), KEEP_ALIVE_MS);
  return work.finally(() => clearInterval(timer));
}

type Good = { library: SharedLibrary; key: string | null; nextKey: string | null };

/** What a file says, if everything about it is in order. */
async function judge(text: string, subscription: Subscription): Promise<Good | ShareFailure> {
  const read = readShared(text);
  if (!read.ok) return read.failure;
  const { library, signature, signed } = read;
  if (signature) {
    const isTrue = await fits(signed, signature).catch((error: Error) =>
      error.name === 'NotSupportedError' ? null : false,
    );
    if (isTrue === null) return failure('oldBrowser');
    if (!isTrue) return failure('signature');
  }
  const { revision, nextKey } = library;
  const judged = judgeFile(subscription, { key: signature?.key ?? null, nextKey, revision });
  return judged.ok ? { library, key: judged.key, nextKey: judged.nextKey } : judged.failure;
}

/** Two subscriptions must not write into one library. */
async function isTaken({ address, source }: Subscription): Promise<boolean> {
  return (await database.subscriptions.where('source').equals(source).toArray()).some(
    (other) => other.address !== address,
  );
}

/** Keeps a good file, as an arrival if it would change anything. */
async function keep(
  subscription: Subscription,
  { library, key, nextKey }: Good,
  { etag, lastModified }: Extract<Fetched, { kind: 'file' }>,
  now: number,
  chance: number,
): Promise<ShareFailure | null> {
  const { address, takenRevision } = subscription;
  const source = subscription.source || library.name;
  if (await isTaken({ ...subscription, source })) return failure('nameTaken', source);
  const before = await ofSource(source).toArray();
  const isNews = takenRevision === null || !isNoChange(diffPhrases(before, library.phrases, isSamePhrase));
  const arrival = { ...library, address, at: now, key, nextKey };
  const seen = { source, title: library.name, publisher: library.publisher, etag, lastModified };
  const asTaken = { takenRevision: library.revision, key, nextKey };
  const news = { arrival: isNews ? arrival : null, change: { ...seen, ...(!isNews && asTaken) } };
  await noteGoodLook(subscription, news, now, chance);
  return null;
}

/** How an address is looked at. */
interface Look {
  /** Not only whether the server says that something changed. */
  whole: boolean;
  /** Who one is to the server, where nobody has subscribed yet; else the subscription knows. */
  access?: Access | undefined;
}

async function look(
  address: string,
  { whole, access }: Look,
  now: number,
  chance: number,
): Promise<ShareFailure | null> {
  const known = await database.subscriptions.get(address);
  const subscription = { ...(known ?? newSubscription(address, now)), ...(access && { access }) };
  const mayAsk = await browser.permissions.contains({ origins: [originPattern(address)] });
  // A company's address may be open to everybody; conditions of ours would make even such a server refuse.
  if (!mayAsk && !subscription.company) return failure('permission');
  const fetched = await whileAwake(fetchLibrary(subscription, mayAsk && !whole ? subscription : null));
  if (fetched.kind === 'failed')
    return !mayAsk && fetched.failure.kind === 'unreachable' ? failure('permission') : fetched.failure;
  if (fetched.kind === 'same') {
    await noteGoodLook(subscription, null, now, chance);
    return null;
  }
  const judged = await judge(fetched.text, subscription);
  return 'library' in judged ? keep(subscription, judged, fetched, now, chance) : judged;
}

/**
 * Looks whether an address has something new, and writes down how that went: what came waits as an arrival, a failure stands
 * with its subscription. An address that nobody subscribed to yet becomes a subscription that waits for a yes, unless the
 * look fails. One look at a time; never rejects.
 */
export function lookAtLibrary(
  typed: string,
  wanted: Look,
  now: number,
  chance: number,
): Promise<ShareFailure | null> {
  return navigator.locks.request('qinda:look', async () => {
    const read = readAddress(typed);
    if (!read.ok) return failure('unreachable');
    const { address } = read;
    const failed = await look(address, wanted, now, chance).catch((error: unknown) =>
      isFull(error) ? failure('full') : failure('broken', String(error)),
    );
    if (failed) await noteFailure(address, failed, now, chance);
    return failed;
  });
}
