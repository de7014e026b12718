import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openBackup } from '../../../lib/data/backup/read-backup.ts';
import { writeBackup } from '../../../lib/data/backup/write-backup.ts';
import { emptyBase, fillBase, readEverything } from './full-base.ts';

const parses = () => true;
const save = async (passphrase = '') =>
  new Uint8Array(await (await writeBackup(passphrase, 1000)).arrayBuffer());

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyBase();
});

describe('a file that is not what it should be', () => {
  const refused = async (bytes: Uint8Array<ArrayBuffer>, passphrase: string | null = null) => {
    const before = await readEverything();
    const opened = await openBackup(bytes, passphrase, parses);
    expect(await readEverything()).toEqual(before);
    return opened.state === 'refused' ? opened.fault : opened.state;
  };
  const text = (words: string) => new TextEncoder().encode(words);

  it.each([
    ['', 'empty'],
    ['hello', 'foreign'],
    ['[[[[', 'foreign'],
    ['{"format":"qinda-library","version":1}', 'library'],
    ['{\n "format": "qinda-library",\n "version": 1', 'library'],
    ['{"format":"qinda-backup","version":2}\n', 'newer'],
    ['{"format":"qinda-backup","version":1}\n', 'damaged'],
    ['{"format":"qinda-backup","ver', 'cut'],
  ])('%j is refused as %s', async (words, fault) => {
    expect(await refused(text(words))).toBe(fault);
  });

  it('with a passphrase says so, and another one does not open it', async () => {
    await fillBase();
    const file = await save('five blue maple leaves');
    expect(await refused(file)).toBe('locked');
    expect(await refused(file, 'five blue maple leaf')).toBe('passphrase');
  });

  it('that asks for endless rounds of hashing is not begun', async () => {
    await fillBase();
    const file = new TextDecoder('latin1').decode(await save('five blue maple leaves'));
    const endless = Uint8Array.from(file.replace('600000', '2e9'), (letter) => letter.charCodeAt(0));
    expect(await refused(endless, 'x')).toBe('damaged');
  });

  it.each(['', 'five blue maple leaves'])(
    'cut off or changed anywhere is refused, passphrase “%s”',
    async (passphrase) => {
      await fillBase();
      const file = await save(passphrase);
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.nat(file.length - 1), fc.nat(300)),
          fc.integer({ min: 1, max: 255 }),
          async (at, by) => {
            const changed = file.slice();
            changed[at] = (changed[at] ?? 0) ^ by;
            const outcome = await openBackup(changed, passphrase || null, parses);
            expect(outcome.state).toBe('refused');
            expect((await openBackup(file.slice(0, at), passphrase || null, parses)).state).toBe('refused');
          },
        ),
        { numRuns: passphrase ? 8 : 60 },
      );
    },
  );
});
