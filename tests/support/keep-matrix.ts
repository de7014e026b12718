import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../.output/editor-matrix.json', import.meta.url));

type Matrix = Record<string, Record<string, string>>;

// What an earlier run kept may be of editors that are no longer tried.
const kept: Matrix = {};
let writing: Promise<void> = Promise.resolve();

/** Puts a part of the editor table, `{ editor: { case: 'ok' | reason } }`, into `.output/editor-matrix.json`. */
export function keepMatrix(_: unknown, part: Matrix): Promise<void> {
  Object.assign(kept, part);
  writing = writing.then(async () => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(kept, null, 2)}\n`);
  });
  return writing;
}
