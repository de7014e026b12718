import * as v from 'valibot';

/**
 * How a backup file is made: one line of JSON, the {@link BackupHeader}; after it the body. The body is lines of JSON, each
 * `{"of": store, "rows": […]}`, and a last one `{"end": number of all rows}`. With a passphrase the body is AES-GCM over those
 * lines, and the header's line, byte for byte, is authenticated along with it.
 */
export const BACKUP_VERSION = 1;

/** Fewer rounds would make guessing cheap (OWASP 2023 asks for 600,000 of PBKDF2-SHA256); more than this only hangs the browser. */
export const ITERATIONS = 600_000;
const MOST_ITERATIONS = 10_000_000;

/** A header is some 300 bytes; what has no line end by then is no backup. */
const MOST_HEADER = 4096;

const base64 = (length: number) => v.pipe(v.string(), v.regex(/^[\w-]+$/), v.length(length));

const HeaderSchema = v.object({
  format: v.literal('qinda-backup'),
  version: v.literal(BACKUP_VERSION),
  /** ms since the epoch. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Of the body. */
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Salt and initial vector in base64url; null: no passphrase. */
  lock: v.nullable(
    v.object({
      iterations: v.pipe(v.number(), v.integer(), v.minValue(ITERATIONS), v.maxValue(MOST_ITERATIONS)),
      salt: base64(22),
      iv: base64(16),
    }),
  ),
  /** SHA-256 (hex) over header (this field null) and body where there is no lock; a lock tells by itself. */
  sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});

export type BackupHeader = v.InferOutput<typeof HeaderSchema>;

/**
 * Why a file is not restored: `empty` · `foreign` no backup of ours · `library` a phrase library, which is imported instead ·
 * `newer` made by a newer version of QinDa · `large` · `cut` not all of it is there · `damaged` · `passphrase` wrong, or damaged.
 */
export type BackupFault =
  | 'empty'
  | 'foreign'
  | 'library'
  | 'newer'
  | 'large'
  | 'cut'
  | 'damaged'
  | 'passphrase';

/** A larger file is none of ours: it would not fit into memory. */
const MOST_BYTES = 512 * 2 ** 20;

type Split =
  | { ok: true; header: BackupHeader; head: Uint8Array<ArrayBuffer>; body: Uint8Array<ArrayBuffer> }
  | { ok: false; fault: BackupFault };

const refuse = (fault: BackupFault): Split => ({ ok: false, fault });

function judgeForeign(start: string, raw: unknown): Split {
  const { format, version } = (raw ?? {}) as { format?: unknown; version?: unknown };
  if (format === 'qinda-backup')
    return refuse(typeof version === 'number' && version > BACKUP_VERSION ? 'newer' : 'damaged');
  return refuse(/"format"\s*:\s*"qinda-library"/.test(start) ? 'library' : 'foreign');
}

/** The header of a backup and what follows it, or why it is none; nothing of the body is read. */
export function splitBackup(bytes: Uint8Array<ArrayBuffer>): Split {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > MOST_BYTES) return refuse('large');
  const start = new TextDecoder().decode(bytes.subarray(0, MOST_HEADER));
  const end = bytes.subarray(0, MOST_HEADER).indexOf(10);
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end === -1 ? MOST_HEADER : end)));
  } catch {
    return start.startsWith('{"format":"qinda-backup"') ? refuse('cut') : judgeForeign(start, null);
  }
  const read = v.safeParse(HeaderSchema, raw);
  if (!read.success) return judgeForeign(start, raw);
  const header = read.output;
  if ((header.lock === null) === (header.sha256 === null)) return refuse('damaged');
  const body = end === -1 ? new Uint8Array() : bytes.subarray(end + 1);
  if (body.length !== header.bytes) return refuse(body.length < header.bytes ? 'cut' : 'damaged');
  const head = bytes.subarray(0, end + 1);
  // Written in any other way, something in it was changed.
  const isOurs = new TextDecoder().decode(writeHeader(header)) === new TextDecoder().decode(head);
  return isOurs ? { ok: true, header, head, body } : refuse('damaged');
}

/** The header's line. */
export function writeHeader(header: BackupHeader): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(header)}\n`);
}
