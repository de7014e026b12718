import * as v from 'valibot';
import revisions from '../../assets/packs/revisions.json';
import { LANGS, PhraseSchema } from '../core/knowledge/phrase.ts';
import { database } from './database.ts';
import type { Pack } from './load-packs.ts';

const PackSchema = v.object({
  lang: v.picklist(LANGS),
  revision: v.number(),
  phrases: v.array(PhraseSchema),
});

/** The packs that come with the extension; read on demand, they are no part of a page's first load. */
export async function builtInPacks(): Promise<Pack[]> {
  const files = await Promise.all([
    import('../../assets/packs/zh-CN.json'),
    import('../../assets/packs/en.json'),
  ]);
  return files.map((file) => v.parse(PackSchema, file.default));
}

/** Brings the built-in packs into the base where it has not got their revision yet; else they are not even read. */
export async function loadBuiltInPacks(now: number): Promise<void> {
  const held = await database.packs.bulkGet([...LANGS]);
  if (LANGS.every((lang, at) => held[at]?.revision === revisions[lang])) return;
  const [{ loadPacks }, packs] = await Promise.all([import('./load-packs.ts'), builtInPacks()]);
  await loadPacks(packs, now);
}
