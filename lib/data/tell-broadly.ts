import { type DBCore, type DBCoreMutateRequest, RangeSet } from 'dexie';

/** From so many rows on a change is told as one of the whole table; Dexie does so itself with what is written, at the same number. */
const MANY = 50;

/** Which rows a request removes one by one; what is written, or removed as a range, is told in few words already. */
const removed = (request: DBCoreMutateRequest) => (request.type === 'delete' ? request.keys.length : 0);

/**
 * A layer right below Dexie's observers. They tell every open page the key of every row that was removed: a library of a
 * hundred thousand phrases that is taken back would keep all of them busy with a list that none of them reads.
 */
export function tellBroadly(down: DBCore): DBCore {
  return {
    ...down,
    table(name) {
      const table = down.table(name);
      return {
        ...table,
        mutate(request) {
          const { mutatedParts = {} } = request;
          if (removed(request) >= MANY)
            for (const part of Object.keys(mutatedParts))
              mutatedParts[part] = new RangeSet(down.MIN_KEY, down.MAX_KEY);
          return table.mutate(request);
        },
      };
    },
  };
}
