/**
 * Works out the index of the phrases beside the panel, which must not stand still for it: asked by any message, it reads
 * the knowledge base, says how far it is, and gives the index, which it has kept by then; then, where there is more to learn,
 * the same again with what is asked in other words.
 */
import { fillSounds } from '../data/fill-sounds.ts';
import { type KeptIndex, makeKept } from '../data/phrase-index.ts';
import { loadTraditional } from '../data/traditional.ts';

/** What the worker says; after a `ready` that is not `last` a better index follows, some seconds later. */
export type IndexNews =
  | { kind: 'progress'; done: number }
  | { kind: 'ready'; kept: KeptIndex; last: boolean };

const say = (news: IndexNews, transfer: Transferable[] = []) => postMessage(news, { transfer });

/** Hands the index over for good: the page would stand still while it reads a copy of its own. */
function hand(kept: KeptIndex, last: boolean): void {
  const { stamps, vocabulary, postings, bias, meanings } = kept.layer;
  const meant = meanings && [
    meanings.hashes,
    meanings.rarity,
    meanings.table,
    meanings.steps,
    meanings.places,
  ];
  const { kindOf, ends, written } = kept.packed;
  const { starts, phrase, weight } = postings;
  const numbers = [vocabulary, starts, phrase, weight, bias, ...(meant ?? []), stamps.ends, stamps.byKey];
  say(
    { kind: 'ready', kept, last },
    [...numbers, kindOf, ends, written].map(({ buffer }) => buffer),
  );
}

addEventListener('message', async () => {
  await loadTraditional();
  await fillSounds();
  const { kept, learn } = await makeKept((done) => say({ kind: 'progress', done }));
  if (learn) hand(structuredClone(kept), false);
  hand(learn ? await learn() : kept, true);
});
