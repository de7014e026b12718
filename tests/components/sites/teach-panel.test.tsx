import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { TeachFinish } from '../../../components/sites/teach-finish.tsx';
import { TeachOffer } from '../../../components/sites/teach-offer.tsx';
import { TeachSteps } from '../../../components/sites/teach-steps.tsx';
import { UnconfirmedMark } from '../../../components/sites/unconfirmed-mark.tsx';
import { TAUGHT_PARTS, type TeachReading, type TeachState } from '../../../lib/core/chat/teach-state.ts';
import type { Teaching } from '../../../lib/panel/teach/teach-store.ts';

const begun: TeachState = {
  step: 'buyerMessage',
  picked: {},
  reading: null,
  profile: null,
  problem: null,
  ended: null,
};
const teaching = (state: Partial<TeachState> | null, changes: Partial<Teaching> = {}): Teaching => ({
  tabId: 1,
  goal: { kind: 'page' },
  parts: TAUGHT_PARTS,
  state: state && { ...begun, ...state },
  frame: { frameId: 0, url: 'https://chat.example.com/inbox', documentId: 'd' },
  ...changes,
});
const button = (name: string) => page.getByRole('button', { name });
const step = vi.fn();

beforeEach(() => step.mockClear());
afterEach(cleanup);

test('says what to point at next, and has no way back from the first step', async () => {
  await render(<TeachSteps teaching={teaching({})} onStep={step} />);
  await expect.element(page.getByRole('status')).toMatchTextContent(/Click a message that a buyer wrote/);
  await expect.element(button('Back')).not.toBeInTheDocument();
  await button('Stop').click();
  expect(step).toHaveBeenCalledWith('leave');
});

test('shows what was pointed at and what it reads, each message on its side', async () => {
  const reading: TeachReading = {
    buyer: 'Ann Lee',
    turns: [
      { side: 'buyer', text: 'Is it in stock?' },
      { side: 'seller', text: 'Yes.' },
    ],
    chats: ['Ann Lee', 'Bo'],
    editor: true,
  };
  const picked = { buyerMessage: 'Is it in stock?', ownMessage: 'Yes.', title: 'Ann Lee' };
  await render(<TeachSteps teaching={teaching({ step: 'listItem', picked, reading })} onStep={step} />);
  await expect
    .element(page.getByRole('list', { name: 'What to point at' }))
    .toMatchTextContent(/A message from a buyerIs it in stock\?/);
  const now = page.getByRole('region', { name: 'What QinDa reads now' });
  await expect.element(now).toMatchTextContent(/Reply boxfoundConversations: 2Ann Lee · Bo/);
  expect(
    [...document.querySelectorAll('[data-read-side]')].map((row) => [
      row.getAttribute('data-read-side'),
      row.textContent,
    ]),
  ).toEqual([
    ['buyer', 'BuyerIs it in stock?'],
    ['seller', 'YouYes.'],
  ]);
  await button('Skip').click();
  await button('Back').click();
  expect(step.mock.calls).toEqual([['skip'], ['back']]);
});

test('offers to finish once the page gave a profile, and passes on what the page complains of', async () => {
  const problem = 'That is the same message.';
  const { rerender } = await render(<TeachSteps teaching={teaching({ problem })} onStep={step} />);
  await expect.element(page.getByRole('alert')).toHaveTextContent(problem);
  await expect.element(button('Done')).not.toBeInTheDocument();
  await rerender(<TeachSteps teaching={teaching({ step: null, profile: {} })} onStep={step} />);
  await button('Done').click();
  expect(step).toHaveBeenCalledWith('finish');
});

test('a page must have a name before it is saved', async () => {
  const save = vi.fn();
  await render(
    <TeachFinish
      teaching={teaching({ ended: 'done' })}
      name="chat.example.com"
      onSave={save}
      onDiscard={step}
    />,
  );
  await page.getByRole('textbox').fill(' ');
  await expect.element(button('Save')).toBeDisabled();
  await page.getByRole('textbox').fill('Shop chat');
  await userEvent.keyboard('{Enter}');
  expect(save).toHaveBeenCalledWith('Shop chat');
});

test('offers the page in front when its address is known, and asks for the address when it is not', async () => {
  const begin = vi.fn();
  const at = vi.fn();
  const offer = (url: string | null) => (
    <TeachOffer front={{ tabId: 3, url }} onBegin={begin} onAddress={at} />
  );
  const { rerender } = await render(offer('https://chat.example.com/inbox'));
  await button('Teach QinDa this page').click();
  expect(begin).toHaveBeenCalledWith(3);
  await rerender(offer(null));
  await button('Teach QinDa another chat page').click();
  await expect.element(page.getByText(/Press Alt\+Q there/)).toBeVisible();
  await page.getByRole('textbox').fill('chrome://settings');
  await button('Allow and begin').click();
  await expect.element(page.getByText('This is not the address of a web page.')).toBeVisible();
  await page.getByRole('textbox').fill('chat.example.com/inbox');
  await button('Allow and begin').click();
  expect(at.mock.calls).toEqual([['chat.example.com/inbox']]);
});

test('an unconfirmed site is a quiet word that opens what can be done', async () => {
  const confirm = vi.fn();
  await render(<UnconfirmedMark onConfirm={confirm} onTeach={step} />);
  await expect.element(button('It works here')).not.toBeInTheDocument();
  await button('Not confirmed yet').click();
  await button('It works here').click();
  expect(confirm).toHaveBeenCalled();
});

test('axe finds nothing while pointing and while naming', async () => {
  const view = await render(
    <main>
      <TeachSteps teaching={teaching({ step: 'title', picked: { buyerMessage: 'Hi' } })} onStep={step} />
    </main>,
  );
  expect((await axe.run(document.body)).violations).toEqual([]);
  await view.rerender(
    <main>
      <TeachFinish teaching={teaching({ ended: 'done' })} name="x" onSave={step} onDiscard={step} />
    </main>,
  );
  expect((await axe.run(document.body)).violations).toEqual([]);
});
