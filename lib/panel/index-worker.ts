/**
 * Works out the index of the phrases beside the panel, which must not stand still for it: asked by any message, it reads
 * the knowledge base, says how far it is, and gives the index, which it has kept by then.
 */
import { dayOf } from '../core/knowledge/validity.ts';
import { buildLayer, type IndexLayer } from '../core/matching/phrase-index.ts';
import { keepLayer } from '../data/phrase-index.ts';
import { listOffered } from '../data/phrases.ts';

/** What the worker says. */
export type IndexNews = { kind: 'progress'; done: number } | { kind: 'ready'; layer: IndexLayer };

const say = (news: IndexNews) => postMessage(news);

addEventListener('message', async () => {
  const phrases = await listOffered(dayOf(Date.now()));
  const layer = buildLayer(phrases, (done) => say({ kind: 'progress', done }));
  await keepLayer(layer);
  say({ kind: 'ready', layer });
});
