import * as v from 'valibot';
import { LANGS } from '../../core/knowledge/phrase.ts';
import type { Publication } from '../../core/share/publication.ts';
import { INTERVALS, type Subscription } from '../../core/share/subscription.ts';
import { SuggestionSchema } from '../../core/share/suggestions.ts';
import type { StoredSuggestion } from '../rows.ts';
import { readAddress } from '../share/address.ts';
import { count, key, ms, text } from './row-schemas.ts';

/** A library's address, written as `readAddress` writes it. */
const address = v.pipe(
  text(4000),
  v.check((typed) => {
    const read = readAddress(typed);
    return read.ok && read.address === typed;
  }, 'no address of a library'),
);
const publicKey = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

/** What only the moment knew (tags of the server, failures, times to look) is looked up anew. */
export const SubscriptionRow = v.pipe(
  v.object({
    ...{ address, source: text(200), title: text(200), publisher: text(200) },
    ...{ automatic: v.boolean(), everyHours: v.picklist(INTERVALS), paused: v.boolean() },
    ...{ key: v.nullable(publicKey), nextKey: v.nullable(publicKey) },
    ...{ takenRevision: v.nullable(count), takenAt: v.nullable(ms) },
    lastCounts: v.nullable(v.object({ added: count, changed: count, removed: count })),
  }),
  v.transform(
    (row): Subscription => ({
      ...row,
      ...{ company: false, etag: '', lastModified: '', lastTryAt: null, lastGoodAt: null },
      ...{ failure: null, failures: 0, nextAt: 0 },
    }),
  ),
);

export const SuggestionRow: v.GenericSchema<unknown, StoredSuggestion> = v.object({
  ...SuggestionSchema.entries,
  ...{ key, source: text(200), at: ms, sentAt: v.nullable(ms) },
});

const secret = v.object({
  kty: v.pipe(v.string(), v.value('OKP')),
  crv: v.pipe(v.string(), v.value('Ed25519')),
  d: text(100),
  x: text(100),
});

/** A signing key; its secret half stands only in a backup with a passphrase. */
const signingKey = v.nullable(v.object({ key: publicKey, secret: v.nullable(secret) }));

const PublicationSchema = v.object({
  ...{ id: v.literal('library'), name: text(200), publisher: text(200), language: v.picklist(LANGS) },
  ...{ source: text(200), without: v.pipe(v.array(text(200)), v.maxLength(1000)) },
  ...{ key: signingKey, nextKey: signingKey },
  target: v.nullable(v.object({ address: text(4000), user: text(500) })),
  ...{ revision: count, publishedAt: v.nullable(ms), digest: text(100), content: text(100) },
});

/** A publication as a backup holds it: without the server's password, and perhaps without the keys' secrets. */
export type BackedUpPublication = v.InferOutput<typeof PublicationSchema>;
export const PublicationRow: v.GenericSchema<unknown, BackedUpPublication> = PublicationSchema;

/** What of a publication may stand in a file. */
export function toBackup(publication: Publication, withSecrets: boolean): BackedUpPublication {
  const { key: first, nextKey, target, ...rest } = publication;
  const bare = (one: Publication['key']) => one && { key: one.key, secret: withSecrets ? one.secret : null };
  return {
    ...rest,
    ...{ key: bare(first), nextKey: bare(nextKey) },
    target: target && { address: target.address, user: target.user },
  };
}

/**
 * The publication again, with what only this computer knows: the password, and secrets of keys that the file names. null when
 * the key that signs is known to neither: what it published from then on nobody would take.
 */
export function fromBackup(file: BackedUpPublication, here: Publication | undefined): Publication | null {
  const known = [here?.key, here?.nextKey];
  const whole = (one: BackedUpPublication['key']): Publication['key'] => {
    if (!one) return null;
    if (one.secret?.x === one.key) return { key: one.key, secret: one.secret };
    return known.find((other) => other?.key === one.key) ?? null;
  };
  const signing = whole(file.key);
  if (file.key && !signing) return null;
  const isSameTarget = here?.target?.address === file.target?.address;
  const password = isSameTarget ? (here?.target?.password ?? '') : '';
  return {
    ...file,
    // Colleagues refuse what is older than what they have.
    revision: Math.max(file.revision, here?.revision ?? 0),
    ...{ key: signing, nextKey: whole(file.nextKey) },
    target: file.target && { ...file.target, password },
  };
}
