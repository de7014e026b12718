/**
 * Works out the index of the phrases beside the panel, which must not stand still for it: asked by any message, it reads
 * the knowledge base, says how far it is, and gives the index, which it has kept by then.
 */
import { fillSounds } from '../data/fill-sounds.ts';
import { type KeptIndex, makeKept } from '../data/phrase-index.ts';
import { loadTraditional } from '../data/traditional.ts';

/** What the worker says. */
export type IndexNews = { kind: 'progress'; done: number } | { kind: 'ready'; kept: KeptIndex };

const say = (news: IndexNews, transfer: Transferable[] = []) => postMessage(news, { transfer });

addEventListener('message', async () => {
  await loadTraditional();
  await fillSounds();
  const kept = await makeKept((done) => say({ kind: 'progress', done }));
  const { vocabulary, postings, bias, meanings } = kept.layer;
  const meant = meanings ? [meanings.hashes, meanings.rarity, meanings.table, meanings.places] : [];
  const numbers = [vocabulary, postings.starts, postings.phrase, postings.weight, bias, ...meant];
  say(
    { kind: 'ready', kept },
    numbers.map(({ buffer }) => buffer),
  );
});
