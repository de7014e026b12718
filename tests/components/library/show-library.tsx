import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { PhrasesSection } from '../../../components/library/phrases-section.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import { database } from '../../../lib/data/database.ts';
import { loadPacks } from '../../../lib/data/load-packs.ts';
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
