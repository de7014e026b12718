import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { bubbles, element } from './desk.ts';
import { deskWith, profile, textarea } from './editors.ts';

describe('the right chat', () => {
  test('another one is open: refused, nothing is touched', async () => {
    const made = textarea('for b');
    const { fill, setHeader } = deskWith(made);
    setHeader('b');
    expect(await fill('for a')).toEqual({ status: 'wrongChat', openChatId: 'b' });
    expect(made.value).toBe('for b');
  });

  test('none is open: refused', async () => {
    const { fill, header } = deskWith(textarea());
    header.remove();
    expect(await fill('for a')).toEqual({ status: 'wrongChat', openChatId: null });
  });

  test('the page is between two chats: refused', async () => {
    const owner = [{ attr: 'data-owner', seen: '2026-11-22' }];
    const owned = { ...profile, messages: { ...profile.messages, owner } };
    const { fill, messages } = deskWith(textarea(), owned);
    for (const row of messages.children) row.setAttribute('data-owner', 'b');
    expect(await fill('for a')).toEqual({ status: 'wrongChat', openChatId: null });
  });

  test('it is switched while we fill: the text is taken back out of the editor', async () => {
    const made = textarea('draft');
    const { fill, switchTo } = deskWith(made);
    made.addEventListener('input', () => switchTo('b', bubbles(11, 12)), { once: true });
    expect(await fill('for a')).toEqual({ status: 'wrongChat', openChatId: 'b' });
    expect(made.value).toBe('draft');
  });

  test('it is switched while we fill, with an editor of its own: that one is left alone', async () => {
    const made = textarea();
    const { fill, switchTo } = deskWith(made);
    const other = textarea('for b', { 'data-reply': '' });
    const swap = () => {
      switchTo('b', bubbles(11, 12));
      made.replaceWith(other);
    };
    made.addEventListener('input', swap, { once: true });
    expect(await fill('for a')).toEqual({ status: 'wrongChat', openChatId: 'b' });
    expect(other.value).toBe('for b');
  });

  test('a hundred switches at any moment leave no text in the wrong chat', async () => {
    let open = 'a';
    // One box for all chats, as most pages have it: what stands in it goes to whoever is open.
    const made = textarea();
    const { fill, switchTo } = deskWith(made);
    const goTo = (chatId: string) => {
      open = chatId;
      switchTo(chatId, chatId === 'a' ? bubbles(1, 3) : bubbles(11, 13));
    };
    for (let round = 0; round < 100; round++) {
      goTo('a');
      made.value = '';
      const outcome = fill(`for a ${round}`);
      if (round % 3 === 0) goTo('b');
      else if (round % 3 === 1) queueMicrotask(() => goTo('b'));
      else requestAnimationFrame(() => goTo('b'));
      const { status } = await outcome;
      expect(['wrongChat', 'filled']).toContain(status);
      if (open === 'b' && status === 'wrongChat') expect(made.value).toBe('');
    }
  });
});

describe('an editor that goes away', () => {
  test('none at all', async () => {
    const made = textarea();
    const { fill } = deskWith(made);
    made.remove();
    expect(await fill('lost')).toEqual({ status: 'noEditor' });
  });

  test('removed when it hears the text', async () => {
    const made = textarea();
    const { fill } = deskWith(made);
    made.addEventListener('input', () => made.remove());
    expect(await fill('lost')).toEqual({ status: 'editorGone' });
  });

  test('replaced by a new one that carries the text over is filled', async () => {
    const made = textarea();
    const { fill } = deskWith(made);
    const anew = textarea('', { 'data-reply': '' });
    const swap = () => {
      anew.value = made.value;
      made.replaceWith(anew);
    };
    made.addEventListener('input', swap, { once: true });
    expect(await fill('kept')).toEqual({ status: 'filled' });
    expect(document.activeElement).toBe(anew);
  });
});

describe('an input method at work', () => {
  const compose = (made: Element, type: string) =>
    made.dispatchEvent(new CompositionEvent(type, { bubbles: true, composed: true }));

  test('is waited for, and what it wrote is kept', async () => {
    const made = textarea();
    const { fill } = deskWith(made);
    compose(made, 'compositionstart');
    const outcome = fill('In stock.');
    made.value = '你好';
    compose(made, 'compositionend');
    expect(await outcome).toEqual({ status: 'filled' });
    expect(made.value).toBe('你好\nIn stock.');
  });

  test('that does not end is not disturbed', async () => {
    const made = textarea('ni');
    const { fill } = deskWith(made);
    compose(made, 'compositionstart');
    expect(await fill('In stock.')).toEqual({ status: 'composing' });
    expect(made.value).toBe('ni');
  });

  test('the chat is switched meanwhile: refused', async () => {
    const made = textarea();
    const { fill, setHeader } = deskWith(made);
    compose(made, 'compositionstart');
    const outcome = fill('for a');
    setHeader('b');
    compose(made, 'compositionend');
    expect(await outcome).toEqual({ status: 'wrongChat', openChatId: 'b' });
  });
});

describe('several editors', () => {
  test('the one that was used last is meant', async () => {
    const first = textarea();
    const { fill, desk } = deskWith(first);
    const second = textarea('', { 'data-reply': '' });
    desk.append(second);
    await userEvent.click(second);
    second.blur();
    await fill('here');
    expect([first.value, second.value]).toEqual(['', 'here']);
  });

  test('a hidden one is passed over', async () => {
    const first = textarea('', { hidden: '' });
    const { fill, desk } = deskWith(first);
    const second = textarea('', { 'data-reply': '' });
    desk.append(second);
    await fill('here');
    expect([first.value, second.value]).toEqual(['', 'here']);
  });

  test('where the profile finds none, the one that was used last is taken, but never a search box', async () => {
    const made = textarea();
    const { fill, desk } = deskWith(made);
    made.remove();
    const search = element('input', { type: 'text' }) as HTMLInputElement;
    desk.append(search);
    search.focus();
    expect(await fill('no')).toEqual({ status: 'noEditor' });
    const unknown = textarea();
    desk.append(unknown);
    unknown.focus();
    expect(await fill('yes')).toEqual({ status: 'filled' });
    expect([search.value, unknown.value]).toEqual(['', 'yes']);
  });
});
