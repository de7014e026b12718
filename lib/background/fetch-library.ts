/**
 * Fetches a shared library as a stranger's server gives it: nothing of the user goes along but the name and password that they
 * gave for this address, nothing endless comes in.
 *
 *   ask ─▶ head: another origin, a refusal, a web page? ─▶ body, counted while it comes ─▶ text
 */
import { basicAccess } from '../core/share/basic-access.ts';
import { failure, type ShareFailure } from '../core/share/failure.ts';
import { judgeHead } from '../core/share/judge-file.ts';
import type { Subscription } from '../core/share/subscription.ts';

export interface FetchLimits {
  /** Of the body as it is after unpacking. */
  bytes: number;
  /** Without a sign of the server. */
  silentMs: number;
  /** Altogether; a server that drips is not waited for. */
  totalMs: number;
}

/** 20 MB are about 20,000 rich phrases; a worker whose request stays unanswered for 30 s is stopped by the browser. */
export const LIMITS: FetchLimits = { bytes: 20_000_000, silentMs: 15_000, totalMs: 60_000 };

/** What a server said of the file it sent last, so that it need not send it again. */
export interface Seen {
  etag: string;
  lastModified: string;
}

export type Fetched =
  | { kind: 'same' }
  | ({ kind: 'file'; text: string } & Seen)
  | { kind: 'failed'; failure: ShareFailure };

const failed = (...said: Parameters<typeof failure>): Fetched => ({
  kind: 'failed',
  failure: failure(...said),
});

/** Ends a request that is too slow; says afterwards whether it was that. */
function watchTime({ silentMs, totalMs }: FetchLimits) {
  const control = new AbortController();
  let slow = 0;
  const stop = (ms: number) => {
    slow = ms;
    control.abort();
  };
  const total = setTimeout(stop, totalMs, totalMs);
  let silent = setTimeout(stop, silentMs, silentMs);
  return {
    signal: control.signal,
    heard() {
      clearTimeout(silent);
      silent = setTimeout(stop, silentMs, silentMs);
    },
    end() {
      clearTimeout(total);
      clearTimeout(silent);
      control.abort();
    },
    /** The limit that was passed, ms; 0: none. */
    passed: () => slow,
  };
}

async function readBody(response: Response, limit: number, heard: () => void): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || !value) break;
    heard();
    size += value.byteLength;
    if (size > limit) {
      await reader?.cancel().catch(() => {});
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.byteLength;
  }
  return whole;
}

/** Where a library lies, and who one is to its server where that asks. */
export type Place = Pick<Subscription, 'address' | 'access'>;

function headersFor({ access }: Place): Headers {
  const headers = new Headers({ accept: 'application/json, text/plain;q=0.9, */*;q=0.1' });
  const who = access && basicAccess(access);
  if (who) headers.set('authorization', who);
  return headers;
}

function ask(place: Place, seen: Seen | null, signal: AbortSignal): Promise<Response> {
  const headers = headersFor(place);
  if (seen?.etag) headers.set('if-none-match', seen.etag);
  // Servers that know both go by the tag; some know only the time.
  if (seen?.lastModified) headers.set('if-modified-since', seen.lastModified);
  return fetch(place.address, {
    headers,
    signal,
    // Ours is the only memory of what was there; and nobody learns who asks, or from which page.
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // A password is for nobody but the server that it was given for.
    redirect: headers.has('authorization') ? 'error' : 'follow',
  });
}

/** An answer that cannot be read because it leads to an origin that we may not ask looks like no answer at all. */
async function leadsAway(place: Place): Promise<boolean> {
  const [headers, signal] = [headersFor(place), AbortSignal.timeout(5000)];
  const init = { headers, signal, cache: 'no-store', credentials: 'omit', redirect: 'manual' } as const;
  return fetch(place.address, init).then(
    ({ type }) => type === 'opaqueredirect',
    () => false,
  );
}

/**
 * The text at an address, `same` when the server says that it has not changed since `seen`, or why there is none. Never
 * rejects.
 */
export async function fetchLibrary(
  place: Place,
  seen: Seen | null,
  limits: FetchLimits = LIMITS,
): Promise<Fetched> {
  const time = watchTime(limits);
  const tooSlow = () => failed('slow', time.passed() / 1000);
  let response: Response;
  try {
    response = await ask(place, seen, time.signal);
    time.heard();
  } catch {
    time.end();
    if (time.passed()) return tooSlow();
    if (navigator.onLine === false) return failed('offline');
    return (await leadsAway(place)) ? failed('moved') : failed('unreachable');
  }
  try {
    const { status, headers, url } = response;
    const [askedOrigin, answeredOrigin] = [new URL(place.address).origin, new URL(url).origin];
    const type = headers.get('content-type') ?? '';
    const refused = judgeHead({ status, type, askedOrigin, answeredOrigin });
    if (refused) return { kind: 'failed', failure: refused };
    if (status === 304) return { kind: 'same' };
    const bytes = await readBody(response, limits.bytes, time.heard);
    if (!bytes) return failed('large', limits.bytes / 1e6);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const etag = headers.get('etag') ?? '';
    return { kind: 'file', text, etag, lastModified: headers.get('last-modified') ?? '' };
  } catch {
    return time.passed() ? tooSlow() : failed('broken');
  } finally {
    time.end();
  }
}
