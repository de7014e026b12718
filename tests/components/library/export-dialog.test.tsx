import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { ExportWindow } from '../../../components/library/import/export-dialog.tsx';
import type { ReadOutcome } from '../../../lib/core/library/read/outcome.ts';
import { readLibraryFile } from '../../../lib/core/library/read/read-library-file.ts';
import { database } from '../../../lib/data/database.ts';
import { rememberFacts } from '../../../lib/data/facts.ts';
import { toStored } from '../../../lib/data/stored-phrase.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

const choice = (name: string) => page.getByRole('combobox', { name });
const button = (name: string) => page.getByRole('button', { name });
const mine = samplePhrase({ id: 'm', text: '=1+1 优惠', shortcut: 'yh', group: '价格', asks: ['能便宜吗'] });
const theirs = samplePhrase({ id: 't', text: '七天无理由退换' });

const saved: { blob: Blob; name: string }[] = [];

async function show() {
  const phrases = await toStored(
    [
      { source: 'own', phrase: mine },
      { source: '一号店', phrase: theirs },
    ],
    1,
  );
  await database.phrases.bulkPut(phrases);
  const onClose = vi.fn();
  await render(<ExportWindow lang="zh-CN" onFail={fail} onClose={onClose} />);
  return onClose;
}

function fail(error: unknown): void {
  throw error;
}

async function readSaved(): Promise<ReadOutcome> {
  await expect.poll(() => saved.length).toBe(1);
  const [file] = saved;
  if (!file) throw new Error('nothing was saved');
  return readLibraryFile(new Uint8Array(await file.blob.arrayBuffer()), file.name);
}

beforeEach(async () => {
  fakeBrowser.reset();
  await database.phrases.clear();
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const last = saved.at(-1);
    if (last) last.name = this.download;
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push({ blob: blob as Blob, name: '' });
    return 'blob:none';
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await cleanup();
});

test.each([
  ['Excel (.xlsx)', /\.xlsx$/],
  ['CSV for spreadsheets', /\.csv$/],
  ['QinDa library (.json)', /\.json$/],
])('phrases of one’s own are saved as %s and read back as they are', async (format, ending) => {
  const onClose = await show();
  await choice('Kind of file').selectOptions(format);
  await button('Save (1)').click();
  expect(await readSaved()).toMatchObject({ kind: 'read', reading: { rows: [{ phrase: mine }] } });
  expect(saved[0]?.name).toMatch(ending);
  expect(onClose).toHaveBeenCalledOnce();
});

test('all phrases go out for Qianniu in GB18030, with code, text and group', async () => {
  await show();
  await choice('Which phrases').selectOptions('All of them');
  await choice('Kind of file').selectOptions('CSV for Qianniu');
  await button('Save (2)').click();
  expect(await readSaved()).toMatchObject({
    encoding: 'gb18030',
    reading: {
      format: 'qianniu',
      rows: [
        { phrase: { text: mine.text, shortcut: 'yh', group: '价格' } },
        { phrase: { text: theirs.text } },
      ],
    },
  });
});

test('the terms of the shop ride along when they are wanted, the floor price never', async () => {
  await rememberFacts({ shop: '一号店', floorPrice: '88' });
  await show();
  await choice('Kind of file').selectOptions('QinDa library (.json)');
  await page.getByRole('textbox', { name: 'Who shares it' }).fill('王店长');
  await page.getByRole('checkbox', { name: /Terms of the shop/ }).click();
  await button('Save (1)').click();
  const outcome = await readSaved();
  expect(outcome).toMatchObject({ reading: { publisher: '王店长' } });
  expect(outcome.kind === 'read' && outcome.reading.riders).toEqual({ terms: { shop: '一号店' } });
});

test('axe finds nothing', async () => {
  await show();
  await choice('Kind of file').selectOptions('QinDa library (.json)');
  expect((await axe.run(page.getByRole('dialog').element())).violations).toEqual([]);
});
