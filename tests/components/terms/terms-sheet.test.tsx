import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { AskBlanks } from '../../../components/suggestions/ask-blanks.tsx';
import { PhraseMarks } from '../../../components/suggestions/phrase-marks.tsx';
import { termLink } from '../../../components/terms/term-link.ts';
import { TermsSheet } from '../../../components/terms/terms-sheet.tsx';
import type { ShownPhrase } from '../../../lib/panel/use-suggestions.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

const insert = vi.fn();
const edit = vi.fn();
const close = vi.fn();
const sheet = (terms: Record<string, string>) => (
  <main>
    <TermsSheet terms={terms} onInsert={insert} onEdit={edit} onClose={close} />
  </main>
);
const button = (name: string) => page.getByRole('button', { name, exact: true });

afterEach(async () => {
  await cleanup();
  vi.resetAllMocks();
});

test('a click puts a term into the reply; each of several contacts alone', async () => {
  await render(sheet({ hours: '9–22', contacts: 'chat\n555-0123' }));
  await button('Put into the reply: Online hours, 9–22').click();
  await button('Put into the reply: Contacts, 555-0123').click();
  expect(insert.mock.calls).toEqual([['9–22'], ['555-0123']]);
});

test('a term is copied, and the card says so', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await render(sheet({ hours: '9–22' }));
  await button('Copy: Online hours').click();
  expect(write).toHaveBeenCalledWith('9–22');
  await expect.element(page.getByRole('status')).toHaveTextContent('Copied: Online hours');
});

test('the floor price is shown, and there is no way to insert or copy it', async () => {
  await render(sheet({ floorPrice: '5 % below' }));
  await expect.element(page.getByText('5 % below')).toBeVisible();
  const row = document.querySelector('[data-term="floorPrice"]');
  expect([...(row?.querySelectorAll('button') ?? [])].map((one) => one.getAttribute('aria-label'))).toEqual([
    'Change: Floor price (only you see it)',
  ]);
});

test('what is missing leads to its field', async () => {
  await render(sheet({}));
  await button('Fill in: Return conditions').click();
  expect(edit).toHaveBeenCalledWith('returnTerms');
  expect(termLink('returnTerms', null)).toBe('#shop/returnTerms');
  expect(termLink('hours', 'practice/A & B')).toBe('#shop/hours?of=practice%2FA%20%26%20B');
});

test('a phrase names the term that it lacks and what it should not ask again', async () => {
  const item: ShownPhrase = {
    ...{ phrase: { ...samplePhrase(), key: 'k' } as ShownPhrase['phrase'], reason: { kind: 'general' } },
    ...{
      text: '{returnTerms} {amount}',
      missing: ['returnTerms', 'amount'],
      asksAgain: ['phone', 'birthday'],
    },
  };
  const { container } = await render(<PhraseMarks item={item} />);
  expect([...container.children].map((mark) => mark.textContent)).toEqual([
    'Not filled in: Return conditions',
    'Has blanks',
    'Do not ask again: Phone, birthday',
  ]);
});

test('the question for a missing term leads to the form; one for an amount has no form', async () => {
  const form = vi.fn();
  const ask = (missing: string[]) => (
    <AskBlanks
      text={missing.map((name) => `{${name}}`).join(' ')}
      missing={missing}
      onCancel={close}
      onForm={form}
      onFilled={insert}
    />
  );
  const { rerender } = await render(ask(['amount', 'returnTerms']));
  await button('Open the form').click();
  expect(form).toHaveBeenCalledWith('returnTerms');
  await rerender(ask(['amount']));
  await expect.element(button('Open the form')).not.toBeInTheDocument();
});

test('axe finds nothing in a card with and without values', async () => {
  await page.viewport(320, 800);
  await render(sheet({ hours: '9–22', contacts: 'chat\n555-0123', floorPrice: '9' }));
  expect((await axe.run(document.body)).violations).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
