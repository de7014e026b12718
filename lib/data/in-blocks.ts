import type {
  DBCore,
  DBCoreKeyRange,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  DBCoreTransaction,
} from 'dexie';
import type { StoredPhrase } from '../core/knowledge/stored-phrase.ts';
import {
  type Block,
  type BlockMark,
  changeBlock,
  findBlock,
  phrasesIn,
  readMark,
} from '../core/library/blocks.ts';

/** `DBCoreRangeType`, of which Dexie gives the types only. */
const RANGE = 2;
const ANY = 3;
const ALL: DBCoreKeyRange = { type: ANY, lower: undefined, upper: undefined };

function isIn({ type, lower, lowerOpen, upper, upperOpen }: DBCoreKeyRange, key: string): boolean {
  if (type === ANY) return true;
  if (lower !== undefined && (lowerOpen ? key <= lower : key < lower)) return false;
  return upper === undefined || (upperOpen ? key < upper : key <= upper);
}

function allOrError({ numFailures, failures }: DBCoreMutateResponse): void {
  if (numFailures > 0) throw Object.values(failures)[0];
}

/** Blocks that are half written would lose phrases: then nothing of the transaction is, whoever catches the error. */
function giveUp(trans: DBCoreTransaction, error: unknown): never {
  try {
    trans.abort();
  } catch {
    // The browser has aborted it already.
  }
  throw error;
}

type Changes = ReadonlyMap<string, StoredPhrase | null>;

/** What belongs to each block, by its place; -1: where there are none. */
function byBlock<T>(
  marks: readonly BlockMark[],
  all: Iterable<readonly [string, T]>,
): Map<number, Map<string, T>> {
  const groups = new Map<number, Map<string, T>>();
  for (const [key, one] of all) {
    const at = findBlock(marks, key);
    const there = groups.get(at);
    if (there) there.set(key, one);
    else groups.set(at, new Map([[key, one]]));
  }
  return groups;
}

/** The rows below: blocks as they are in the base. */
function openBlocks(table: DBCoreTable) {
  const { primaryKey: index } = table.schema;
  const marks = (trans: DBCoreTransaction): Promise<BlockMark[]> =>
    table
      .query({ trans, values: false, query: { index, range: ALL } })
      .then(({ result }) => result.map((key: string) => readMark(key)));
  /** The phrases of each of some blocks. */
  const each = (trans: DBCoreTransaction, some: readonly BlockMark[]): Promise<(readonly StoredPhrase[])[]> =>
    table
      .getMany({ trans, keys: some.map(({ key }) => key) })
      .then((rows: (Block | StoredPhrase)[]) => rows.map(phrasesIn));
  const within = (trans: DBCoreTransaction, range: DBCoreKeyRange): Promise<StoredPhrase[]> =>
    marks(trans).then((all) => {
      const { type, lower, upper } = range;
      const first = all[type === ANY || lower === undefined ? 0 : findBlock(all, lower)];
      const last = all[type === ANY || upper === undefined ? all.length - 1 : findBlock(all, upper)];
      if (!first || !last || last.key < first.key) return [];
      const rows: DBCoreKeyRange = { type: RANGE, lower: first.key, upper: last.key };
      return table
        .query({ trans, values: true, query: { index, range: rows } })
        .then(({ result }) => result.flatMap(phrasesIn).filter(({ key }) => isIn(range, key)));
    });
  const change = (trans: DBCoreTransaction, changes: Changes): Promise<void> =>
    marks(trans).then((all) => {
      const groups = [...byBlock(all, changes)];
      const old = groups.flatMap(([at]) => all[at] ?? []);
      return each(trans, old).then((phrases) => {
        const values = groups.flatMap(([at, some], i) =>
          changeBlock(all[at]?.from ?? null, phrases[i] ?? [], some),
        );
        const kept = new Set(values.map(({ key }) => key));
        const keys = old.flatMap(({ key }) => (kept.has(key) ? [] : [key]));
        return table
          .mutate({ trans, type: 'put', values })
          .then(allOrError)
          .then(() => table.mutate({ trans, type: 'delete', keys }))
          .then(allOrError)
          .then(undefined, (error) => giveUp(trans, error));
      });
    });
  return { marks, each, within, change };
}

const allWell = (keys: readonly string[]): DBCoreMutateResponse => ({
  ...{ numFailures: 0, failures: {} },
  ...{ results: [...keys], lastResult: keys.at(-1) },
});

/** A table of phrases that stand in blocks; whoever reads and writes it knows nothing of them. */
function openPhrases(table: DBCoreTable): DBCoreTable {
  const { marks, each, within, change } = openBlocks(table);
  const getMany = (
    trans: DBCoreTransaction,
    keys: readonly string[],
  ): Promise<(StoredPhrase | undefined)[]> =>
    marks(trans).then((all) => {
      const groups = [
        ...byBlock(
          all,
          keys.map((key) => [key, null] as const),
        ),
      ].filter(([at]) => at >= 0);
      return each(
        trans,
        groups.flatMap(([at]) => all[at] ?? []),
      ).then((found) => {
        const there = new Map<string, StoredPhrase>();
        found.forEach((phrases, i) => {
          for (const phrase of phrases) if (groups[i]?.[1].has(phrase.key)) there.set(phrase.key, phrase);
        });
        return keys.map((key) => there.get(key));
      });
    });
  const mutate = (request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> => {
    const { trans } = request;
    if ('values' in request) {
      const values: readonly StoredPhrase[] = request.values;
      return change(trans, new Map(values.map((phrase) => [phrase.key, phrase]))).then(() =>
        allWell(values.map(({ key }) => key)),
      );
    }
    if (request.type === 'delete')
      return change(trans, new Map(request.keys.map((key) => [key, null]))).then(() => allWell(request.keys));
    if (request.range.type === ANY) return table.mutate(request);
    return within(trans, request.range).then((gone) =>
      change(trans, new Map(gone.map(({ key }) => [key, null]))).then(() => allWell([])),
    );
  };
  return {
    ...table,
    mutate,
    get: ({ trans, key }) => getMany(trans, [key]).then(([phrase]) => phrase),
    getMany: ({ trans, keys }) => getMany(trans, keys),
    query: ({ trans, values, limit = Infinity, query: { range } }) =>
      within(trans, range).then((found) => ({
        result: found.slice(0, limit).map((phrase) => (values ? phrase : phrase.key)),
      })),
    count: ({ trans, query: { range } }) =>
      range.type === ANY
        ? marks(trans).then((all) => all.reduce((sum, { count }) => sum + count, 0))
        : within(trans, range).then(({ length }) => length),
    openCursor() {
      throw new TypeError('Phrases are read at once, not one after the other.');
    },
  };
}

/** A layer between Dexie and the database that keeps the phrases in blocks, see {@link Block}. */
export function inBlocks(down: DBCore): DBCore {
  return {
    ...down,
    table: (name) => (name === 'phrases' ? openPhrases(down.table(name)) : down.table(name)),
  };
}
