import { readFileSync } from 'node:fs';
import type { NeedsMapping, Read, ReadOptions, Refused } from '../../../lib/core/library/read/outcome.ts';
import { readLibraryFile } from '../../../lib/core/library/read/read-library-file.ts';

const toBytes = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** The bytes of a file that lies beside the tests, written by another program. */
export const fileBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./files/${name}`, import.meta.url)));

function readAs<T extends string>(
  kind: T,
  content: string | Uint8Array,
  name: string,
  options?: ReadOptions,
) {
  const outcome = readLibraryFile(toBytes(content), name, options);
  if (outcome.kind !== kind) throw new Error(`${kind} expected: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** What a file holds; a test that expects it to be read fails when it is not. */
export const readOk = (content: string | Uint8Array, name: string, options?: ReadOptions) =>
  readAs('read', content, name, options) as Read;

/** What a file looks like whose columns nobody could name. */
export const readUnknown = (content: string | Uint8Array, name: string, options?: ReadOptions) =>
  readAs('mapping', content, name, options) as NeedsMapping;

/** Why a file is refused: kind, row and detail of each problem. */
export const readRefused = (content: string | Uint8Array, name: string) =>
  (readAs('refused', content, name) as Refused).problems.map(({ kind, row, detail }) => ({
    kind,
    row,
    detail,
  }));

/** The phrases of a file without what is empty in them. */
export const phrasesOf = ({ reading }: Read) =>
  reading.rows.map(({ phrase }) =>
    Object.fromEntries(
      Object.entries(phrase).filter(
        ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
      ),
    ),
  );
