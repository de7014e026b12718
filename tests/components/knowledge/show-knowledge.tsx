import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { KnowledgeSection } from '../../../components/knowledge/knowledge-section.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import { database } from '../../../lib/data/database.ts';
import { loadPacks } from '../../../lib/data/load-packs.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

/** A base with two English phrases, and cards that nobody has touched. */
export async function freshBase(): Promise<void> {
  await Promise.all(database.tables.map((table) => table.clear()));
  const phrases = [
    samplePhrase({ id: 'pay.safe', title: 'Escrow', lang: 'en' }),
    samplePhrase({ id: 'pay.methods', title: 'Ways to pay', lang: 'en' }),
  ];
  await loadPacks([{ lang: 'en', revision: 1, phrases }], 1);
}

export const showKnowledge = () =>
  render(
    <ToastArea closeLabel="Close">
      <main>
        <h1>Desk</h1>
        <KnowledgeSection lang="en" />
      </main>
    </ToastArea>,
  );

export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
export const field = (name: string | RegExp) => page.getByRole('textbox', { name, exact: true });
/** The card of that name, once it is in view. */
export const card = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, level: 3 }) });
