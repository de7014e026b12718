import * as v from 'valibot';
import type { Lang, Phrase } from '../knowledge/phrase.ts';
import type { Access } from './subscription.ts';

/** An Ed25519 key pair: the public half in base64url, the private one as JWK. */
export interface SigningKey {
  key: string;
  secret: { kty: string; crv: string; d: string; x: string };
}

/** Where a published file is put: handed to the user, or written to a WebDAV server. No backup and no file holds the password. */
export interface WebDavTarget extends Access {
  address: string;
}

/** The library that the owner publishes. There is one. */
export interface Publication {
  id: 'library';
  name: string;
  publisher: string;
  language: Lang;
  /** Which phrases: the user's own, or an imported library by its name. */
  source: string;
  /** Groups that stay private. */
  without: string[];
  /** Signs the file; null: it goes out unsigned. */
  key: SigningKey | null;
  /** Announced as the next one, to take over some day. */
  nextKey: SigningKey | null;
  /** null: as a file that the user puts where it belongs. */
  target: WebDavTarget | null;
  /** Of the file published last; 0: none yet. */
  revision: number;
  publishedAt: number | null;
  /** SHA-256 (hex) of the file published last, by which one that somebody else put there is told; empty: none. */
  digest: string;
  /** The same of its phrases, by which is seen whether something changed since. */
  content: string;
}

const KeyFileSchema = v.object({
  format: v.literal('qinda-key'),
  version: v.literal(1),
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  secret: v.object({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), d: v.string(), x: v.string() }),
});

/** A signing key as a file, for another computer of the owner's. */
export function writeKeyFile({ key, secret: { kty, crv, d, x } }: SigningKey): string {
  return `${JSON.stringify({ format: 'qinda-key', version: 1, key, secret: { kty, crv, d, x } }, null, 1)}\n`;
}

/** Reads a file of {@link writeKeyFile}; null when it is none. */
export function readKeyFile(json: string): SigningKey | null {
  try {
    const read = v.safeParse(KeyFileSchema, JSON.parse(json));
    return read.success && read.output.key === read.output.secret.x
      ? { key: read.output.key, secret: read.output.secret }
      : null;
  } catch {
    return null;
  }
}

/** The library file of a publication, unsigned: what {@link Publication} says, and these phrases. */
export function composeLibrary(publication: Publication, revision: number, phrases: readonly Phrase[]) {
  const { name, publisher, language, nextKey } = publication;
  return {
    ...{ format: 'qinda-library', version: 1, name, publisher, language, revision },
    ...(nextKey && { nextKey: nextKey.key }),
    phrases,
  };
}
