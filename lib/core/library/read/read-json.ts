import { FileProblem } from './file-problem.ts';
import type { Found, Parts } from './found.ts';
import { isOwnJson, readOwnJson } from './read-own-json.ts';

/** Reads a JSON value: our own format. Throws a {@link FileProblem}. */
export function readJson(value: unknown, _parts: Parts): Found {
  if (!isOwnJson(value)) throw new FileProblem('format');
  const read = readOwnJson(value);
  if (Array.isArray(read)) return { kind: 'refused', problems: read };
  return { kind: 'reading', reading: read };
}
