import type { ReplyEditor } from './editors/editor.ts';

/** A text that was put into the reply box, and for whom. */
export interface Filled {
  chatId: string;
  text: string;
}

/** Watches over what was filled in: a text must not stand in another buyer's reply box. */
export interface FillGuard {
  note(filled: Filled): void;
  /** There is something to watch over. */
  isOnDuty(): boolean;
  /** Takes out of the box what was made for another chat than `openId`, the one that the page names as open now. */
  look(openId: string): Promise<void>;
}

/** So much is watched over: a page may bring a draft back whenever its chat is opened again. */
const MAX_FILLS = 200;
const MAX_AGE_MS = 10 * 60_000;

/** `held` without `text`, which must stand in it on lines of its own; null when it does not. */
export function withoutLines(held: string, text: string): string | null {
  const at = `\n${held}\n`.indexOf(`\n${text}\n`);
  if (at < 0) return null;
  const before = held.slice(0, Math.max(0, at - 1));
  const after = held.slice(at + text.length + 1);
  return before && after ? `${before}\n${after}` : before || after;
}

/**
 * Pages may leave a text standing when the agent goes to another chat, or have gone there before they show it. What we
 * put in is taken out again then, and told to `onStray`; what a person wrote or changed is left alone.
 */
export function createFillGuard(
  editor: () => ReplyEditor | null,
  onStray: (filled: Filled) => void,
  now: () => number,
): FillGuard {
  let fills: (Filled & { at: number; isTold: boolean })[] = [];
  return {
    note(filled) {
      const young = fills.filter((one) => now() - one.at < MAX_AGE_MS);
      fills = [...young, { ...filled, at: now(), isTold: false }].slice(-MAX_FILLS);
    },
    isOnDuty: () => fills.length > 0,
    async look(openId) {
      const foreign = fills.filter((one) => one.chatId !== openId);
      const box = foreign.length ? editor() : null;
      if (!box) return;
      // The same words may have been meant for this buyer too.
      const isMeant = (text: string) => fills.some((one) => one.chatId === openId && one.text === text);
      // The newest first: an older one may have been the draft that it was put behind.
      for (const one of foreign.toReversed()) {
        const rest = isMeant(one.text) ? null : withoutLines(box.read(), one.text);
        if (rest === null) continue;
        await box.restore(rest);
        if (!one.isTold) onStray({ chatId: one.chatId, text: one.text });
        one.isTold = true;
      }
    },
  };
}
