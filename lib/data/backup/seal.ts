import { fromBase64, toBase64 } from '../base64.ts';
import { BACKUP_VERSION, type BackupHeader, ITERATIONS, writeHeader } from './header.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What AES-GCM adds to what it encrypts, bytes. */
const TAG = 16;

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** The same words typed on another keyboard or system are the same passphrase. */
const wordsOf = (passphrase: string) => new TextEncoder().encode(passphrase.normalize('NFKC'));

async function makeKey(passphrase: string, lock: NonNullable<BackupHeader['lock']>): Promise<CryptoKey> {
  const words = await crypto.subtle.importKey('raw', wordsOf(passphrase), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(lock.salt), iterations: lock.iterations };
  const aes = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(how, words, aes, false, ['encrypt', 'decrypt']);
}

/** Of header and body; the header's own field for it counts as empty. */
async function sha256(header: BackupHeader, body: Bytes): Promise<string> {
  const all = await new Blob([writeHeader({ ...header, sha256: null }), body]).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A backup as a file: header and body. An empty passphrase leaves it readable. `now`: ms since the epoch. */
export async function seal(body: Bytes, passphrase: string, now: number): Promise<Blob> {
  const first = { format: 'qinda-backup', version: BACKUP_VERSION, at: now } as const;
  if (passphrase === '') {
    const header = { ...first, bytes: body.length, lock: null, sha256: null };
    return new Blob([writeHeader({ ...header, sha256: await sha256(header, body) }), body]);
  }
  const lock = { iterations: ITERATIONS, salt: toBase64(random(16)), iv: toBase64(random(12)) };
  const head = writeHeader({ ...first, bytes: body.length + TAG, lock, sha256: null });
  const how = { name: 'AES-GCM', iv: fromBase64(lock.iv), additionalData: head };
  return new Blob([head, await crypto.subtle.encrypt(how, await makeKey(passphrase, lock), body)]);
}

/**
 * The body of a sealed backup. null: for one with a passphrase, that it is another one or that anything in header or body was
 * changed, which cannot be told apart; for one without, that it was changed.
 */
export async function unseal(
  { header, head, body }: { header: BackupHeader; head: Bytes; body: Bytes },
  passphrase: string,
): Promise<Bytes | null> {
  const { lock } = header;
  if (!lock) return (await sha256(header, body)) === header.sha256 ? body : null;
  try {
    const how = { name: 'AES-GCM', iv: fromBase64(lock.iv), additionalData: head };
    return new Uint8Array(await crypto.subtle.decrypt(how, await makeKey(passphrase, lock), body));
  } catch (error) {
    if ((error as Error).name === 'OperationError') return null;
    throw error;
  }
}
