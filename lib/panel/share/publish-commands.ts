import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';
import type { Lang } from '../../core/knowledge/phrase.ts';
import { failure, type ShareFailure } from '../../core/share/failure.ts';
import {
  composeLibrary,
  type Publication,
  readKeyFile,
  type WebDavTarget,
  writeKeyFile,
} from '../../core/share/publication.ts';
import { readFacts } from '../../data/facts.ts';
import { originPattern } from '../../data/share/address.ts';
import {
  changePublication,
  dropPublication,
  listPublic,
  readPublication,
  writePublication,
} from '../../data/share/publication.ts';
import { digest, fingerprint, makeSigningKey, sign } from '../../data/share/signing.ts';
import { OWN } from '../../data/stored-phrase.ts';
import { saveFile } from '../desk/save-file.ts';
import { putFile } from './put-file.ts';

export { readAddress } from '../../data/share/address.ts';

/** What the owner publishes, and how it stands. */
export interface ShownPublication extends Publication {
  /** How many phrases would go out now, and whether that is something else than went out last. */
  phrases: number;
  isChanged: boolean;
  fingerprint: string | null;
  nextFingerprint: string | null;
}

/** null: nothing was set up; undefined until it is read. */
export function usePublication(): ShownPublication | null | undefined {
  return useLiveQuery(async () => {
    const publication = await readPublication();
    if (!publication) return null;
    const { source, without, content, key, nextKey } = publication;
    const phrases = await listPublic(source, without);
    const [now, name, nextName] = await Promise.all([
      digest(JSON.stringify(phrases)),
      key && fingerprint(key.key),
      nextKey && fingerprint(nextKey.key),
    ]);
    const isChanged = now !== content;
    return {
      ...publication,
      phrases: phrases.length,
      isChanged,
      fingerprint: name,
      nextFingerprint: nextName,
    };
  });
}

/** What the owner fills in. */
export type PublishDraft = Pick<Publication, 'name' | 'publisher' | 'source' | 'without' | 'target'> & {
  signed: boolean;
};

export async function firstDraft(ownName: string): Promise<PublishDraft> {
  const { shop = '' } = (await readFacts()).all;
  return { name: shop || ownName, publisher: shop, source: OWN, without: [], target: null, signed: true };
}

/** Asks for the origin that the file is written to; must run in a click. */
export function allowTarget({ address }: WebDavTarget): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(address)] });
}

const mayAsk = ({ address }: WebDavTarget): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(address)] });

/** Keeps what the owner filled in. A key is made with the first signed publication, and stays. */
export async function keepPublication(draft: PublishDraft, language: Lang): Promise<void> {
  const { signed, ...rest } = draft;
  const before = await readPublication();
  const key = signed ? (before?.key ?? (await makeSigningKey())) : null;
  const fresh = { id: 'library', language, nextKey: null, revision: 0, publishedAt: null } as const;
  const moved = before?.target?.address !== rest.target?.address;
  const digestThere = moved ? '' : (before?.digest ?? '');
  await writePublication({ ...fresh, content: '', ...before, ...rest, key, digest: digestThere });
}

export type Published =
  | { kind: 'published'; revision: number }
  | { kind: 'nothing' }
  | { kind: 'conflict'; revision: number | null }
  | { kind: 'failed'; failure: ShareFailure };

/** Publishes the next revision. `over`: the revision of somebody else's file that is to be replaced; null: none may be. */
export async function publish(over: { revision: number | null } | null): Promise<Published> {
  const publication = await readPublication();
  if (!publication) return { kind: 'nothing' };
  const { source, without, key, target, revision: last } = publication;
  if (target && !(await mayAsk(target))) return { kind: 'failed', failure: failure('permission') };
  const phrases = await listPublic(source, without);
  if (phrases.length === 0) return { kind: 'nothing' };
  const revision = Math.max(last, over?.revision ?? 0) + 1;
  const file = composeLibrary(publication, revision, phrases);
  const text = `${JSON.stringify(key ? await sign(file, key) : file, null, 1)}\n`;
  if (target) {
    const outcome = await putFile(target, text, over ? null : publication.digest);
    if (outcome.kind !== 'written') return outcome;
  } else saveFile(text, `${fileNameOf(publication.name)}.json`);
  const content = await digest(JSON.stringify(phrases));
  await changePublication({ revision, publishedAt: Date.now(), digest: await digest(text), content });
  return { kind: 'published', revision };
}

/** A name as a file may have it on any system and in any address. */
const fileNameOf = (name: string) =>
  name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '') || 'library';

/** Announces a new key: the next file names it, still signed with the old one. */
export async function announceKey(): Promise<void> {
  await changePublication({ nextKey: await makeSigningKey() });
}

/** Signs with the announced key from now on. */
export async function switchKey(): Promise<void> {
  const { nextKey } = (await readPublication()) ?? {};
  if (nextKey) await changePublication({ key: nextKey, nextKey: null });
}

export async function forgetAnnounced(): Promise<void> {
  await changePublication({ nextKey: null });
}

/** Hands the owner the key, for another computer or for the safe. */
export async function saveKey(): Promise<void> {
  const { key } = (await readPublication()) ?? {};
  if (key) saveFile(writeKeyFile(key), `qinda-key-${(await fingerprint(key.key)).slice(0, 4)}.json`);
}

/** Signs with the key of a file from now on; false when it holds none. */
export async function takeKey(file: File): Promise<boolean> {
  const key = readKeyFile(await file.text());
  if (key) await changePublication({ key, nextKey: null });
  return key !== null;
}

export const stopPublishing = dropPublication;
