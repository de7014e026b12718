import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { ShareSection } from '../../../components/share/share-section.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import { writeSuggestions } from '../../../lib/core/share/suggestions.ts';
import { database } from '../../../lib/data/database.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

export const showShare = () =>
  render(
    <ToastArea closeLabel="Close">
      <main>
        <h1>Desk</h1>
        <ShareSection />
      </main>
    </ToastArea>,
  );

export const button = (name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
export const dialog = () => page.getByRole('dialog');

/** Chooses a file as a person does with the button of that name. */
export async function choose(label: string, content: Blob | string, name: string): Promise<void> {
  const input = page.getByLabelText(label, { exact: true }).elements().at(-1);
  if (!(input instanceof HTMLInputElement)) throw new Error(`no input ${label}`);
  const chosen = new DataTransfer();
  chosen.items.add(new File([content], name));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Something new waits at the address of the team's library. */
export async function letArrive(): Promise<void> {
  await database.arrivals.put({
    ...{ address: 'https://files.example.com/t.json', at: 5, name: 'Team', language: 'zh-CN', revision: 3 },
    ...{ publisher: 'Maple & Oak', key: null, nextKey: null },
    phrases: [samplePhrase({ id: 'a', text: '后天发' }), samplePhrase({ id: 'new' })],
  });
}

/** The own phrase of `fillBase`. */
const MINE = { id: 'mine', notes: 'shelf 3', validUntil: '2027-01-31' };

/** What a colleague hands over. */
export const colleaguesFile = () =>
  writeSuggestions({
    ...{ library: 'Maple', from: 'Lin' },
    suggestions: [
      {
        before: samplePhrase(MINE),
        after: samplePhrase({ ...MINE, text: '下午四点前付款，今天发' }),
        note: '买家总问几点前',
      },
    ],
  });

/** Runs what leads to a download and gives what the user would have got. */
export async function saved(run: () => Promise<unknown>): Promise<Blob> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const { promise, resolve } = Promise.withResolvers<Blob>();
  URL.createObjectURL = (blob: Blob) => {
    resolve(blob);
    return createObjectURL.call(URL, blob);
  };
  HTMLAnchorElement.prototype.click = () => {};
  try {
    await run();
    return await promise;
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}
