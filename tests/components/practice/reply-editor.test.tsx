import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { count, find, openDesk } from './open-desk.tsx';

async function openAda() {
  const opened = await openDesk();
  opened.api.say({ chatId: 'a', name: 'Ada', side: 'buyer', text: 'hi' });
  opened.api.say({ chatId: 'b', name: 'Bea', side: 'buyer', text: 'hi' });
  opened.api.open('a');
  return { ...opened, editor: find<HTMLTextAreaElement>('textarea[data-reply]') };
}

const sent = () =>
  [...document.querySelectorAll('[data-side="seller"] [data-message-text]')].map((p) => p.textContent);

describe('the reply editor', () => {
  it('sends on Enter and breaks the line on Shift+Enter', async () => {
    const { editor } = await openAda();
    await userEvent.click(editor);
    await userEvent.keyboard('hello{Shift>}{Enter}{/Shift}Ada{Enter}');
    await expect.poll(() => sent()).toEqual(['hello\nAda']);
    expect(editor.value).toBe('');
  });

  it('sends on the button, which rests while there is nothing to send', async () => {
    const { editor } = await openAda();
    expect(find<HTMLButtonElement>('[data-send]').disabled).toBe(true);
    await userEvent.fill(editor, 'hello');
    await userEvent.click(find('[data-send]'));
    await expect.poll(() => sent()).toEqual(['hello']);
  });

  it('does not send the Enter that ends an input method’s word', async () => {
    const { editor } = await openAda();
    await userEvent.fill(editor, 'nihao');
    const enter = { key: 'Enter', bubbles: true, cancelable: true };
    editor.dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
    expect([sent(), editor.value]).toEqual([[], 'nihao']);
    editor.dispatchEvent(new KeyboardEvent('keydown', enter));
    await expect.poll(() => sent()).toEqual(['nihao']);
  });

  it('keeps unsent words for the buyer they were written for', async () => {
    const { api, editor } = await openAda();
    await userEvent.fill(editor, 'for Ada');
    api.open('b');
    expect(editor.value).toBe('');
    api.open('a');
    expect(editor.value).toBe('for Ada');
    expect(count('textarea[data-reply]')).toBe(1);
  });

  it('takes text that is filled in from outside as if it were typed', async () => {
    const { editor } = await openAda();
    editor.focus();
    document.execCommand('insertText', false, 'filled in');
    await expect.poll(() => find<HTMLButtonElement>('[data-send]').disabled).toBe(false);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => sent()).toEqual(['filled in']);
  });
});
