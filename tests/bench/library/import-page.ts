import { noFilter } from '../../../lib/core/library/desk-filter.ts';
import { type DeskThread, openDeskThread } from '../../../lib/panel/desk/library/desk-thread.ts';
import { endImport, importThread } from '../../../lib/panel/desk/library/library-thread.ts';
import { type PageCost, watchPage } from './watch-page.ts';

/** One step, as the page waited for it. */
export interface StepCost extends PageCost {
  ms: number;
  /** What came out of it: phrases, rows or changes. */
  count: number;
}

/** Two frames: a long task is reported after the frame that it held up. */
const settle = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

async function time(work: () => Promise<number>): Promise<StepCost> {
  await settle();
  const finish = watchPage();
  const begun = performance.now();
  const count = await work();
  const ms = Math.round(performance.now() - begun);
  await settle();
  return { ms, count, ...finish() };
}

const into = 'shop';

/** Reads a file, plans its import, plans it once more for another library, and writes it; step by step. */
async function importFile(file: File): Promise<Record<'preview' | 'open' | 'plan' | 'write', StepCost>> {
  const thread = importThread();
  const preview = await time(async () => {
    const look = await thread.ask('readFile', { file, choices: {} });
    return look.kind === 'read' ? look.reading.taken : 0;
  });
  const open = await time(async () => (await thread.ask('openPlan', null)).summary.writes.added);
  const plan = await time(async () => {
    const { writes } = await thread.ask('plan', { into });
    return writes.added + writes.replaced;
  });
  const write = await time(async () => {
    const done = await thread.ask('import', {
      now: Date.now(),
      withWords: false,
      withoutWords: [],
      riders: null,
    });
    return done.ok ? done.added + done.replaced : 0;
  });
  endImport();
  return { preview, open, plan, write };
}

const find = (thread: DeskThread, query: string) => async () =>
  (await thread.ask('find', { filter: { ...noFilter, query }, follow: null })).found;

/** Opens the list of all phrases, looks at some of it, searches, changes 1,000 phrases at once and takes that back. */
async function workOnDesk(): Promise<Record<string, StepCost>> {
  const thread = openDeskThread();
  const lines = async () => (await thread.ask('lines', { from: 50_000, to: 50_050 })).length;
  const costs = {
    open: await time(find(thread, '')),
    'fifty lines': await time(lines),
    'search for one': await time(find(thread, '第77777个')),
    'search for many': await time(find(thread, '新品 小类 拍下')),
    'show all': await time(find(thread, '')),
  };
  await thread.ask('select', { from: 0, to: 1001, on: true });
  const edit = { do: 'edit', edit: { addTags: ['秋季'] } } as const;
  const change = async () => (await thread.ask('bulk', { deed: edit, now: Date.now() })).changed;
  const undo = async () =>
    (await thread.ask('step', { kind: 'undo', now: Date.now() }))?.left === 0 ? 1 : 0;
  const changed = {
    'change 1,000': await time(change),
    'list after it': await time(find(thread, '')),
    'take it back': await time(undo),
  };
  thread.close();
  return { ...costs, ...changed };
}

/** Nothing at all, for three seconds: how long other programs alone make the page stand still. */
const rest = () => time(() => new Promise((resolve) => setTimeout(() => resolve(0), 3000)));

export type ImportWindow = typeof window & {
  rest: typeof rest;
  importFile: () => ReturnType<typeof importFile>;
  workOnDesk: typeof workOnDesk;
};

Object.assign(window, { rest, workOnDesk });
(window as ImportWindow).importFile = () => {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('no file was chosen');
  return importFile(file);
};
