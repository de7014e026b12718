import type { FeatureTable } from './feature-table.ts';

/** Which phrases have a feature, and how much it speaks for each: the feature in slot `b` of the vocabulary owns `starts[b] … starts[b + 1]`. */
export interface Postings {
  starts: Uint32Array;
  phrase: Uint32Array;
  weight: Float32Array;
}

/** How weights begin: they saturate like BM25's term frequency, `scale × t / (t + saturation)`. */
export interface Start {
  scale: number;
  saturation: number;
  /** What a reply's own words count, against the words of the questions that it answers. */
  text: number;
}

/** Turns the table's rows (which stand phrase by phrase) into postings. */
export function gatherPostings(table: FeatureTable, { scale, saturation, text }: Start): Postings {
  const starts = new Uint32Array(table.vocabulary.length + 1);
  for (let b = 0; b < table.vocabulary.length; b++)
    starts[b + 1] = (starts[b] as number) + (table.phrasesWith[b] as number);
  const total = starts[table.vocabulary.length] as number;
  const phrase = new Uint32Array(total);
  const weight = new Float32Array(total);
  const ends = starts.slice(0, table.vocabulary.length);
  for (let row = 0; row < table.rows; row++) {
    const owner = table.phraseOf[row] as number;
    const share = table.example[row] ? 1 : text;
    for (let at = table.starts[row] as number; at < (table.starts[row + 1] as number); at++) {
      const b = table.slot[at] as number;
      let place = (ends[b] as number) - 1;
      if (place < (starts[b] as number) || phrase[place] !== owner) {
        place += 1;
        phrase[place] = owner;
        ends[b] = place + 1;
      }
      weight[place] = (weight[place] as number) + share * (table.value[at] as number);
    }
  }
  for (let place = 0; place < total; place++) {
    const sum = weight[place] as number;
    weight[place] = (scale * sum) / (sum + saturation);
  }
  return { starts, phrase, weight };
}
