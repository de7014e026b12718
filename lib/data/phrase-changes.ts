import type { DBCore, DBCoreMutateRequest, DBCoreTransaction } from 'dexie';

/**
 * Which phrases have changed since when, so that a panel with a kept index need not read all of them to know. Written in the
 * same transaction as every change of the table, whoever makes it; see {@link noteChanges}.
 */
export interface PhraseChanges {
  id: 'changes';
  /** Goes up by one with each change. */
  at: number;
  /** The list is whole for everything that came after this. */
  since: number;
  /** The newest change of each key. */
  keys: [key: string, at: number][];
}

/** Room for a change of 1,000 phrases at once and its undo; a longer list would cost more to keep than reading all anew. */
const MOST = 2000;

const NOTHING: PhraseChanges = { id: 'changes', at: 0, since: 0, keys: [] };

/** What `before` becomes when the phrases of `keys` have changed; null: nobody knows which. */
function withChange(before: PhraseChanges, keys: readonly string[] | null): PhraseChanges {
  const at = before.at + 1;
  const all = new Map(keys === null ? [] : before.keys);
  for (const key of keys ?? []) all.set(key, at);
  if (keys === null || all.size > MOST) return { id: 'changes', at, since: at, keys: [] };
  return { ...before, at, keys: [...all] };
}

function changedKeys(request: DBCoreMutateRequest): readonly string[] | null {
  if (request.type === 'delete') return request.keys as string[];
  if (request.type === 'deleteRange') return null;
  return request.values.map(({ key }) => String(key));
}

function note(down: DBCore, trans: DBCoreTransaction, keys: readonly string[] | null): PromiseLike<unknown> {
  const indexes = down.table('indexes');
  return indexes
    .get({ trans, key: 'changes' })
    .then((before: PhraseChanges | undefined) =>
      indexes.mutate({ type: 'put', trans, values: [withChange(before ?? NOTHING, keys)] }),
    );
}

/** A transaction that takes the base to a new version may not have the table yet; indexes of other versions are not used. */
const isUpgrade = (trans: DBCoreTransaction) => (trans as unknown as IDBTransaction).mode === 'versionchange';

/** Makes every transaction that writes phrases also note which; a layer between Dexie's tables and the database. */
export function noteChanges(down: DBCore): DBCore {
  return {
    ...down,
    transaction(stores, mode, options) {
      const isWrite = mode === 'readwrite' && stores.includes('phrases') && !stores.includes('indexes');
      return down.transaction(isWrite ? [...stores, 'indexes'] : stores, mode, options);
    },
    table(name) {
      const table = down.table(name);
      if (name !== 'phrases') return table;
      return {
        ...table,
        mutate: (request) =>
          table
            .mutate(request)
            .then((result) =>
              isUpgrade(request.trans)
                ? result
                : note(down, request.trans, changedKeys(request)).then(() => result),
            ),
      };
    },
  };
}
