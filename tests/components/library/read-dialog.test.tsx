import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { ReadDialog } from '../../../components/library/import/read-dialog.tsx';
import { endImport, importThread } from '../../../lib/panel/desk/library/library-thread.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const choice = (name: string) => page.getByRole('combobox', { name });

async function show() {
  const onRead = vi.fn<(fileName: string) => void>();
  await render(<ReadDialog onRead={onRead} onFail={() => {}} onClose={() => {}} />);
  return { onRead };
}

/** The first row of the file that was handed on. */
async function firstRow() {
  const { summary } = await importThread().ask('openPlan', null);
  const [row] = await importThread().ask('rows', { filter: 'all', from: 0, to: 1 });
  return { library: summary.into, ...row };
}

async function choose(content: BlobPart, name: string): Promise<void> {
  await expect.element(button('Choose a file')).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('the dialog has no file input');
  await userEvent.upload(input, new File([content], name));
}

/** `标题,内容` and `在吗,在的亲` as Excel on Chinese Windows saves them. */
const gbk = new Uint8Array([
  ...[0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0d, 0x0a],
  ...[0xd4, 0xda, 0xc2, 0xf0, 0x2c, 0xd4, 0xda, 0xb5, 0xc4, 0xc7, 0xd7, 0x0d, 0x0a],
]);

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  await cleanup();
  endImport();
});

test('a GBK file is read, shown, and handed on when the user goes on', async () => {
  const { onRead } = await show();
  await choose(gbk, '话术.csv');
  await expect.element(page.getByRole('status')).toMatchTextContent(/CSV table · phrases: 1/);
  await expect.element(page.getByText('在的亲')).toBeVisible();
  await expect.element(choice('Characters')).toHaveValue('gb18030');
  expect(onRead).not.toHaveBeenCalled();
  await button('Continue (1)').click();
  expect(onRead).toHaveBeenCalledExactlyOnceWith('话术.csv');
  expect(await firstRow()).toMatchObject({ library: '话术', row: 2, title: '在吗', text: '在的亲' });
});

test('another encoding can be tried, and the preview shows what comes of it', async () => {
  await show();
  await choose(gbk, 'a.csv');
  await choice('Characters').selectOptions('Traditional Chinese (Big5)');
  await expect.element(page.getByText('在的亲')).not.toBeInTheDocument();
  await choice('Characters').selectOptions('Simplified Chinese (GB18030)');
  await expect.element(page.getByText('在的亲')).toBeVisible();
});

test('columns without known names are asked about, previewed while one chooses, and remembered', async () => {
  const table = '甲列,乙列,丙列\nfh,今天下单明天发出哦亲,物流\nth,七天无理由退换货请放心,售后';
  await show();
  await choose(table, 'a.csv');
  await choice('Row with the names of the columns').selectOptions('1');
  await choice('乙列').selectOptions('Leave out');
  await expect.element(page.getByText(/Choose the column that holds the text/)).toBeVisible();
  await expect.element(button('Use these columns')).toBeDisabled();
  await choice('乙列').selectOptions('Text of the phrase');
  await choice('丙列').selectOptions('Group');
  await expect.element(page.getByRole('listitem').filter({ hasText: '物流' }).last()).toBeVisible();
  await button('Use these columns').click();
  await expect.element(button('Continue (2)')).toBeEnabled();
  await cleanup();
  await show();
  await choose(table, 'b.csv');
  await expect.element(button('Continue (2)')).toBeEnabled();
});

test('broken rows are listed with what is wrong, beside the good ones', async () => {
  await show();
  await choose('编码,话术\nok,\nhi,您好', 'a.csv');
  await page.getByText('Rows that cannot be taken: 1').click();
  await expect.element(page.getByText('话术: This must not be empty.')).toBeVisible();
  await expect.element(button('Save broken rows as a file')).toBeVisible();
  await expect.element(button('Continue (1)')).toBeEnabled();
});

test('what was copied from a spreadsheet is read from the box', async () => {
  await show();
  await page.getByRole('textbox', { name: 'Or paste what you copied' }).fill('标题\t内容\n在吗\t在的亲');
  await button('Read what was pasted').click();
  await button('Continue (1)').click();
  expect(await firstRow()).toMatchObject({ title: '在吗', text: '在的亲' });
});

test('a file that is no library is refused in plain words, and another one can be chosen', async () => {
  await show();
  await choose(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'a.xls');
  await expect.element(page.getByRole('alert')).toMatchTextContent(/old Excel file/);
  await button('Another file').click();
  await expect.element(button('Choose a file')).toBeVisible();
});

test('reading can be stopped', async () => {
  await show();
  await choose(`话术\n${'您好，在的\n'.repeat(150_000)}`, 'a.csv');
  await button('Stop').click();
  await expect.element(button('Choose a file')).toBeVisible();
});

test('axe finds nothing in any of its states', async () => {
  await show();
  const check = async () =>
    expect((await axe.run(page.getByRole('dialog').element())).violations).toEqual([]);
  await check();
  await choose('甲列,乙列\nfh,今天下单明天发出哦亲', 'a.csv');
  await expect.element(button('Use these columns')).toBeEnabled();
  await check();
  await button('Use these columns').click();
  await expect.element(button(/Continue/)).toBeEnabled();
  await check();
});
