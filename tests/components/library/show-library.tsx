import '../settings/extension-apis.ts';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { PhrasesSection } from '../../../components/library/phrases-section.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import type { Phrase } from '../../../lib/core/knowledge/phrase.ts';
import { database } from '../../../lib/data/database.ts';
import { loadPacks } from '../../../lib/data/load-packs.ts';
import { savePhrase } from '../../../lib/data/save-phrase.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

const welcome = { id: 'w', title: 'Welcome', text: 'Hello {buyer}', group: 'Hello', shortcut: 'hi' };
const dispatch = { id: 's', title: 'Dispatch', text: 'Today', group: 'Shipping' };

/** A base that holds two built-in phrases and nothing else. */
export async function freshBase(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
  const phrases = [welcome, dispatch].map((phrase) => samplePhrase({ ...phrase, lang: 'en' }));
  await loadPacks([{ lang: 'en', revision: 1, phrases }], 1);
}

/** Shows the library; with `newText` as an address that asks for a new phrase would. */
export const showLibrary = (newText: string | null = null, onNewDone = () => {}) =>
  render(
    <ToastArea closeLabel="Close">
      <main>
        <h1>Desk</h1>
        <PhrasesSection lang="en" newText={newText} onNewDone={onNewDone} />
      </main>
    </ToastArea>,
  );

export const button = (name: string | RegExp) => page.getByRole('button', { name });
export const field = (name: string | RegExp) => page.getByRole('textbox', { name });

/** The list of phrases, and a phrase in it. */
export const grid = page.getByRole('grid', { name: 'Phrases' });
export const row = (text: string | RegExp) => grid.getByRole('row').filter({ hasText: text });

/** Goes to the list, where the first phrase is the one that the keys are at. */
export async function enterList(): Promise<void> {
  await expect.element(grid).toBeVisible();
  (grid.element() as HTMLElement).focus();
}

export const press = (keys: string) => userEvent.keyboard(keys);

/** Adds a phrase of the user's own; its id is its title. */
export const write = (id: string, given: Partial<Phrase> = {}, now = 1) =>
  savePhrase(samplePhrase({ id, lang: 'en', title: id, text: `text of ${id}`, ...given }), null, now);

/** A base like {@link freshBase}, on a screen as wide as a desk's. */
export async function freshDesk(): Promise<void> {
  await page.viewport(1000, 860);
  await freshBase();
}
