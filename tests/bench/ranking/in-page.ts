/**
 * Runs in the browser: measures ranking and typed search of ours, fuse.js and minisearch on the same library and the same
 * questions, one after the other. All times are ms.
 */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { SpokenTurn } from '../../../lib/core/chat/turn.ts';
import type { Phrase } from '../../../lib/core/knowledge/phrase.ts';
import { familiesOf } from '../../../lib/core/matching/learn-meanings.ts';
import type { Meanings } from '../../../lib/core/matching/meanings.ts';
import { openPacked } from '../../../lib/core/matching/open-index.ts';
import { type PackedPhrases, packPhrases } from '../../../lib/core/matching/packed-phrases.ts';
import { buildLayer, type IndexLayer } from '../../../lib/core/matching/phrase-index.ts';
import { rank } from '../../../lib/core/matching/rank.ts';
import { createSearch } from '../../../lib/core/matching/search.ts';
import { teachMeanings } from '../../../lib/core/matching/teach-meanings.ts';
import { type Spelling, spellPhrases } from '../../../lib/data/stored-phrase.ts';
import { type Bench, makeLibrary } from './make-library.ts';

export interface Measured {
  size: number;
  engine: string;
  build: number;
  /** Learning what is asked in other words, after the plain index is in use; null where that is not done. */
  learn: number | null;
  rankP50: number;
  rankP95: number;
  /** Share of the questions whose phrase is the first, or among the first three. */
  hit1: number;
  hit3: number;
  searchP50: number;
  searchP95: number;
  /** One phrase changed, until the next ranking knows it; null where the library has to be read anew. */
  update: number | null;
  bytesPerPhrase: number | null;
}

/** What a library is asked for; the best ids first. */
interface Engine {
  rank: (question: string, turns: SpokenTurn[]) => string[];
  search: (query: string) => unknown;
  update: (() => void) | null;
  learn: number | null;
  bytes: number | null;
}

const turn = (side: 'buyer' | 'seller', text: string): SpokenTurn => ({ side, kind: 'text', text });
const quantile = (times: number[], q: number) => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
};
const took = (act: () => void) => {
  const start = performance.now();
  act();
  return performance.now() - start;
};
/** The index and the packed phrases. */
const bytesOf = (
  { vocabulary, postings, bias, stamps, meanings }: IndexLayer,
  { written, kindOf, ends }: PackedPhrases,
) =>
  [
    ...[vocabulary, postings.starts, postings.phrase, postings.weight, bias, kindOf, ends, written],
    ...[stamps.ends, stamps.byKey],
    ...(meanings ? [meanings.hashes, meanings.rarity, meanings.table, meanings.steps, meanings.places] : []),
  ].reduce((sum, { byteLength }) => sum + byteLength, stamps.text.length);

/** Chinese in single characters and pairs, as users of minisearch set it up. */
const grams = (text: string) =>
  [...text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)].flatMap(([run]) =>
    /\p{Script=Han}/u.test(run)
      ? [...run].flatMap((character, at) => [character, ...(at > 0 ? [run.slice(at - 1, at + 1)] : [])])
      : [run],
  );

const engines: Record<string, (phrases: Phrase[], pack: Phrase[], spelling: Spelling) => Engine> = {
  QinDa: (phrases, pack, spelling) => {
    const learning = teachMeanings(phrases, familiesOf(pack), null).learn;
    let meanings: Meanings | null = null;
    const learn =
      learning &&
      took(() => {
        meanings = learning();
      });
    const layer = { ...buildLayer(phrases), meanings };
    const packed = packPhrases(phrases);
    let index = openPacked<Phrase>(layer, packed, new Map());
    const search = createSearch(
      phrases.map((phrase, at) => ({
        ...phrase,
        initials: spelling.initials[at] ?? '',
        sounds: spelling.sounds[at] ?? '',
      })),
    );
    return {
      rank: (_, turns) => rank(index, { turns }).map(({ phrase }) => phrase.id),
      search: (query) => search(query, 8),
      update: () => {
        const [first] = phrases as [Phrase];
        index = openPacked(layer, packed, new Map([[first.id, { ...first, title: '改过的标题' }]]));
      },
      learn,
      bytes: bytesOf(layer, packed),
    };
  },
  minisearch: (phrases) => {
    const mini = new MiniSearch({ fields: ['title', 'tags', 'asks', 'text'], tokenize: grams });
    const rows = phrases.map(({ id, title, text, tags, asks }) => ({
      ...{ id, title, text },
      tags: tags.join(' '),
      asks: asks.join(' '),
    }));
    mini.addAll(rows);
    return {
      rank: (question) =>
        mini
          .search(question)
          .slice(0, 5)
          .map(({ id }) => String(id)),
      search: (query) => mini.search(query, { prefix: true, fuzzy: 0.2 }),
      update: () => mini.replace({ ...(rows[0] as (typeof rows)[number]), title: '改过的标题' }),
      learn: null,
      bytes: null,
    };
  },
  'fuse.js': (phrases) => {
    const fuse = new Fuse(phrases, {
      keys: ['title', 'tags', 'asks', 'text'],
      ignoreLocation: true,
      threshold: 0.8,
    });
    const typed = new Fuse(phrases, { keys: ['title', 'tags', 'asks', 'text'], ignoreLocation: true });
    return {
      rank: (question) => fuse.search(question, { limit: 5 }).map(({ item }) => item.id),
      search: (query) => typed.search(query, { limit: 8 }),
      update: null,
      learn: null,
      bytes: null,
    };
  },
};

/** What an agent types: the beginning of a title, letter by letter, words of a question, its pinyin, a slip in either. */
function queriesOf({ phrases }: Bench, { initials, sounds }: Spelling, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const place = (at * 37) % phrases.length;
    const { title, asks } = phrases[place] as Phrase;
    const ask = asks[0] ?? title;
    const letters = (sounds[place] ?? '').replace(/\/[^ \n]*|\n.*| /gs, '');
    if (at % 7 === 0) return title.slice(0, 2);
    if (at % 7 === 1) return title;
    if (at % 7 === 2) return ask.slice(0, 3);
    if (at % 7 === 3) return letters.slice(0, 6);
    if (at % 7 === 4)
      return `${letters.slice(0, 3)}${letters.charAt(4)}${letters.charAt(3)}${letters.slice(5, 8)}`;
    if (at % 7 === 5) return initials[place]?.slice(0, 3) ?? '';
    return `${title.slice(0, 2)}错${title.slice(3)}`;
  });
}

/** Measures `engine` on a library of `size` phrases with `rounds` questions, each at the end of a chat of five turns. */
async function measure(pack: Phrase[], size: number, engine: string, rounds: number): Promise<Measured> {
  const bench = makeLibrary(pack, size, 400);
  const questions = bench.questions.slice(0, rounds);
  const chat = (at: number) => [
    turn('buyer', bench.questions[(at * 7 + 3) % bench.questions.length] as string),
    turn('seller', (bench.phrases[(at * 13) % size] as Phrase).text),
    turn('buyer', bench.questions[(at * 5 + 1) % bench.questions.length] as string),
    turn('seller', (bench.phrases[(at * 29) % size] as Phrase).text),
    turn('buyer', questions[at] as string),
  ];
  // Kept in the base with the phrases.
  const spelling = await spellPhrases(bench.phrases);
  let made: Engine | undefined;
  const build = took(() => {
    made = engines[engine]?.(bench.phrases, pack, spelling);
  });
  if (!made) throw new Error(`no engine ${engine}`);
  const { rank, search, update, learn, bytes } = made;
  for (let at = 0; at < Math.min(20, rounds); at++) rank(questions[at] as string, chat(at));
  const times = questions.map((question, at) => took(() => rank(question, chat(at))));
  const places = questions.map((question, at) =>
    rank(question, [turn('buyer', question)]).indexOf(bench.answers[at] as string),
  );
  const hit = (k: number) => places.filter((place) => place >= 0 && place < k).length / places.length;
  const typed = queriesOf(bench, spelling, rounds).map((query) => took(() => search(query)));
  return {
    ...{ size, engine, build: build - (learn ?? 0), learn },
    ...{ rankP50: quantile(times, 0.5), rankP95: quantile(times, 0.95), hit1: hit(1), hit3: hit(3) },
    ...{ searchP50: quantile(typed, 0.5), searchP95: quantile(typed, 0.95) },
    update: update && took(update),
    bytesPerPhrase: bytes && bytes / size,
  };
}

Object.assign(globalThis, { measureRanking: measure });
