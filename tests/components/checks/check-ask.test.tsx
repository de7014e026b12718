import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { CheckAsk } from '../../../components/checks/check-ask.tsx';
import { NextPart } from '../../../components/checks/next-part.tsx';
import type { Finding } from '../../../lib/core/checks/finding.ts';
import type { HeldReply } from '../../../lib/panel/checks/check-store.ts';

const finding = (kind: Finding['kind'], more: Partial<Finding> = {}): Finding => ({
  ...{ kind, severity: 'warn', where: [], words: [], why: '', better: { kind: 'edit' } },
  ...more,
});
const checking = (better: string[] | null, ...findings: Finding[]): HeldReply => ({
  text: 'The best blanket, the cheapest of all.',
  findings,
  better,
});
const button = (name: string) => page.getByRole('button', { name });
const insert = vi.fn();
const asItIs = vi.fn();
const cancel = vi.fn();
const show = (held: HeldReply) =>
  render(
    <main>
      <CheckAsk checking={held} onInsert={insert} onAsItIs={asItIs} onCancel={cancel} />
    </main>,
  );

beforeEach(() => vi.clearAllMocks());
afterEach(cleanup);

describe('a reply that a check warns of', () => {
  const forbidden = finding('forbidden', { where: [{ start: 0, end: 8 }], why: 'Not allowed.' });

  it('says what and why, marks the place, and takes the better way with Enter', async () => {
    const { container } = await show(checking(['A good blanket.'], forbidden, finding('repeat')));
    await expect.element(page.getByText('Words that advertising rules do not allow')).toBeVisible();
    await expect.element(page.getByText('Not allowed.')).toBeVisible();
    await expect.element(page.getByText('This buyer has read this already')).toBeVisible();
    expect(container.querySelector('mark')?.textContent).toBe('The best');
    await expect.element(button('Use this instead')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(insert).toHaveBeenCalledExactlyOnceWith(['A good blanket.']);
  });

  it('goes in as it is when the agent says so', async () => {
    await show(checking(['A good blanket.'], forbidden));
    await button('Insert as it is').click();
    expect(asItIs).toHaveBeenCalledOnce();
    expect(insert).not.toHaveBeenCalled();
  });

  it('is shown as the messages that it would be split into', async () => {
    const { container } = await show(checking(['One.', 'Two.'], finding('wall')));
    expect([...container.querySelectorAll('[data-better]')].map((part) => part.textContent)).toEqual([
      'One.',
      'Two.',
    ]);
    await button('Split into 2').click();
    expect(insert).toHaveBeenCalledExactlyOnceWith(['One.', 'Two.']);
  });

  it('is put before the agent to change where nobody else can make it better', async () => {
    await show(checking(null, finding('robot')));
    await userEvent.keyboard('{Enter}');
    const area = page.getByRole('textbox', { name: 'Your text' });
    await expect.element(area).toHaveFocus();
    await area.fill(' I looked: three are left. ');
    await button('Insert').click();
    expect(insert).toHaveBeenCalledExactlyOnceWith(['I looked: three are left.']);
  });

  it('is let go with Escape', async () => {
    await show(checking(['A good blanket.'], forbidden));
    await userEvent.keyboard('{Escape}');
    expect(cancel).toHaveBeenCalledOnce();
  });
});

test('the next message says whether its turn has come', async () => {
  const next = vi.fn();
  const drop = vi.fn();
  const parts = { texts: ['Two.', 'Three.'], of: 3, putAt: 1 };
  const bar = (isSent: boolean) => <NextPart {...{ parts, isSent }} onNext={next} onDrop={drop} />;
  const { rerender } = await render(bar(false));
  await expect.element(page.getByText('Next: 2 of 3')).toBeVisible();
  await rerender(bar(true));
  await expect.element(page.getByText('Ready: 2 of 3')).toBeVisible();
  await page.getByRole('button', { name: /Put it in/ }).click();
  await button('Drop the rest').click();
  expect([next, drop].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

test('axe finds nothing in either', async () => {
  await render(
    <main>
      <CheckAsk
        checking={checking(['One.', 'Two.'], finding('wall'), finding('slang'))}
        {...{ onInsert: insert, onAsItIs: asItIs, onCancel: cancel }}
      />
      <NextPart parts={{ texts: ['Two.'], of: 2, putAt: 1 }} isSent onNext={insert} onDrop={cancel} />
    </main>,
  );
  expect((await axe.run(document.body)).violations).toEqual([]);
});
