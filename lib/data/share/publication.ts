import type { Phrase } from '../../core/knowledge/phrase.ts';
import type { Publication } from '../../core/share/publication.ts';
import { database } from '../database.ts';
import { ofSource } from '../phrases.ts';
import { toPhrase } from '../stored-phrase.ts';

/** What the owner publishes; undefined: nothing was set up. */
export function readPublication(): Promise<Publication | undefined> {
  return database.publications.get('library');
}

export async function writePublication(publication: Publication): Promise<void> {
  await database.publications.put(publication);
}

/** Changes some of it, if there is one. */
export async function changePublication(to: Partial<Omit<Publication, 'id'>>): Promise<void> {
  await database.publications.update('library', to);
}

export async function dropPublication(): Promise<void> {
  await database.publications.delete('library');
}

/** The phrases of a library that go out: those not hidden, without the groups that stay private, in their order. */
export async function listPublic(source: string, without: readonly string[]): Promise<Phrase[]> {
  const all = await ofSource(source).sortBy('place');
  return all.filter(({ hidden, group }) => !hidden && !without.includes(group)).map(toPhrase);
}
