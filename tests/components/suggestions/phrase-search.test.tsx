import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { PhraseSearch } from '../../../components/suggestions/phrase-search.tsx';
import type { StoredPhrase } from '../../../lib/core/knowledge/stored-phrase.ts';
import { createSearch } from '../../../lib/core/matching/search.ts';
import { searchPhrases } from '../../../lib/panel/search-phrases.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

afterEach(cleanup);

const stored = (given: Parameters<typeof samplePhrase>[0], sounds: string): StoredPhrase => ({
  ...samplePhrase(given),
  ...{ key: `own/${given?.id}`, source: 'own', hidden: false, edited: false, place: 0, updatedAt: 1 },
  ...{ initials: '', sounds },
});
const phrases = [
  stored(
    { id: 'again', title: '重新发货', text: '马上给您补一份', shortcut: 'cf' },
    'chong/zhong xin fa huo',
  ),
  stored({ id: 'gift', title: '礼物', text: '有的', tags: ['包装'] }, 'li wu'),
];
const search = createSearch(phrases);
const open = { chatId: 'c', buyerName: 'Anna', turns: [], product: null, order: null };
const wording = {
  ...{ facts: {}, dear: { 'zh-CN': '亲', en: 'there' }, memory: null, closed: false },
  lang: 'zh-CN' as const,
};

function Box({ onPick }: { onPick: (id: string) => void }) {
  const [query, setQuery] = useState('');
  return (
    <PhraseSearch
      query={query}
      onQuery={setQuery}
      results={query.trim() ? searchPhrases(search, query, open, wording) : []}
      onPick={({ phrase }) => onPick(phrase.id)}
    />
  );
}

async function show() {
  const picked: string[] = [];
  const view = await render(
    <main>
      <h1>Panel</h1>
      <Box onPick={(id) => picked.push(id)} />
    </main>,
  );
  return { ...view, picked, box: page.getByRole('combobox') };
}

const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

describe('the search box', () => {
  test('finds while one types, and marks what was meant', async () => {
    const { box } = await show();
    await userEvent.type(box, 'zhongx');
    await expect.element(page.getByRole('option')).toMatchTextContent(/重新发货/);
    expect(marked()).toEqual(['重新']);
    await userEvent.clear(box);
    await userEvent.type(box, 'cf');
    await expect.element(page.getByRole('option')).toMatchTextContent(/重新发货/);
    expect(marked()).toContain('cf');
  });

  test('says which tag it was when the query stands nowhere else', async () => {
    const { box } = await show();
    await userEvent.fill(box, '包装');
    await expect.element(page.getByRole('option')).toMatchTextContent(/Tag: 包装/);
    expect(marked()).toEqual(['包装']);
  });

  test('shows results while an input method composes, and leaves its Enter to it', async () => {
    const { box, picked } = await show();
    const input = box.element() as HTMLInputElement;
    await userEvent.fill(box, "chong'xin");
    await expect.element(page.getByRole('option')).toMatchTextContent(/重新发货/);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    // Safari's and some Windows methods' way to say the same.
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }));
    expect(picked).toEqual([]);
    await userEvent.type(box, '{Enter}');
    expect(picked).toEqual(['again']);
  });

  test('tells the marks apart in light and dark, also in the row that Enter takes; axe finds nothing', async () => {
    const { box, container } = await show();
    await userEvent.fill(box, '重新');
    await expect.element(page.getByRole('option')).toHaveAttribute('aria-selected', 'true');
    for (const scheme of ['light', 'dark'] as const) {
      document.documentElement.style.colorScheme = scheme;
      expect((await axe.run(container)).violations).toEqual([]);
      const mark = document.querySelector('mark') as HTMLElement;
      expect(getComputedStyle(mark).textDecorationLine).toBe('underline');
    }
    document.documentElement.style.colorScheme = '';
  });
});
