/**
 * Writes a file to a WebDAV server without treading on anybody's toes:
 *
 *   look ─▶ not the file that we put there? ─▶ conflict, asked about
 *        └▶ write, on the condition that it is still what we saw ─▶ read back ─▶ written
 */
import { basicAccess } from '../../core/share/basic-access.ts';
import { failure, type ShareFailure } from '../../core/share/failure.ts';
import type { WebDavTarget } from '../../core/share/publication.ts';
import { digest } from '../../data/share/signing.ts';

export type PutOutcome =
  | { kind: 'written' }
  /** Somebody else's file is there; its revision, null where it has none that can be read. */
  | { kind: 'conflict'; revision: number | null }
  | { kind: 'failed'; failure: ShareFailure };

/** For each of the three requests, ms. */
const PATIENCE_MS = 30_000;

function ask(target: WebDavTarget, init: RequestInit): Promise<Response> {
  const access = basicAccess(target);
  const headers = new Headers(init.headers);
  if (access) headers.set('authorization', access);
  return fetch(target.address, {
    redirect: 'error',
    ...init,
    headers,
    signal: AbortSignal.timeout(PATIENCE_MS),
    cache: 'no-store',
    // Else the browser would ask for a password itself, or send one that it knows.
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
}

/** A redirect, which no password and no file follows, looks like no answer at all. */
const leadsAway = (target: WebDavTarget): Promise<boolean> =>
  ask(target, { method: 'GET', redirect: 'manual' }).then(
    ({ type }) => type === 'opaqueredirect',
    () => false,
  );

function refusal({ status }: Response): ShareFailure {
  if (status === 401 || status === 403 || status === 407) return failure('signIn', status);
  if (status === 404 || status === 409) return failure('folder', status);
  if (status === 405 || status === 501) return failure('readOnly', status);
  return failure('status', status);
}

function revisionOf(text: string): number | null {
  try {
    const { revision } = JSON.parse(text) as { revision?: unknown };
    return typeof revision === 'number' ? revision : null;
  } catch {
    return null;
  }
}

/** `known`: digest of the file that we put there last; null: whatever is there may be replaced. */
async function put(target: WebDavTarget, text: string, known: string | null): Promise<PutOutcome> {
  const there = await ask(target, { method: 'GET' });
  const condition = new Headers({ 'content-type': 'application/json' });
  if (there.status === 404) condition.set('if-none-match', '*');
  else if (!there.ok) return { kind: 'failed', failure: refusal(there) };
  else {
    const found = await there.text();
    if (known !== null && (await digest(found)) !== known)
      return { kind: 'conflict', revision: revisionOf(found) };
    const etag = there.headers.get('etag') ?? '';
    // A weak one never matches.
    if (etag.startsWith('"')) condition.set('if-match', etag);
  }
  const written = await ask(target, { method: 'PUT', body: text, headers: condition });
  if (written.status === 412) return { kind: 'conflict', revision: null };
  if (!written.ok) return { kind: 'failed', failure: refusal(written) };
  const back = await ask(target, { method: 'GET' });
  const isThere = back.ok && (await back.text()) === text;
  return isThere ? { kind: 'written' } : { kind: 'failed', failure: failure('readBack', back.status) };
}

/** Writes `text` to a WebDAV server; never rejects. */
export async function putFile(target: WebDavTarget, text: string, known: string | null): Promise<PutOutcome> {
  try {
    return await put(target, text, known);
  } catch (error) {
    const isSlow = (error as Error).name === 'TimeoutError';
    if (isSlow) return { kind: 'failed', failure: failure('slow', PATIENCE_MS / 1000) };
    if (navigator.onLine === false) return { kind: 'failed', failure: failure('offline') };
    return { kind: 'failed', failure: failure((await leadsAway(target)) ? 'moved' : 'unreachable') };
  }
}
