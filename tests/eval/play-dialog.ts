import type { Desk } from '../support/desk.ts';
import type { Panel, ShownSuggestion } from '../support/panel.ts';
import type { Dialog } from './read-dialogs.ts';

/** What the panel made of one buyer turn. */
export interface PlayedTurn {
  dialog: string;
  market: string;
  /** Position in the dialogue, from 0. */
  turn: number;
  /** The buyer's newest bubble. */
  buyer: string;
  /** As shown in the panel, best first, at most five. */
  suggestions: ShownSuggestion[];
  /** What the panel says that it reads in the buyer. */
  readings: string[];
  /** From the bubble's insertion into the page to the painted suggestions; null when they did not come. */
  ms: number | null;
}

/** Something that went wrong, and in which turn (-1: between dialogues). */
export interface ReplayError {
  dialog: string;
  turn: number;
  message: string;
}

/** Plays one dialogue as a chat of its own; a turn that fails is noted in `errors` and the dialogue goes on. */
export async function playDialog(
  dialog: Dialog,
  chatId: string,
  { desk, panel }: { desk: Desk; panel: Panel },
  errors: ReplayError[],
): Promise<PlayedTurn[]> {
  const played: PlayedTurn[] = [];
  await desk.clear();
  for (const [turn, { role, text }] of dialog.turns.entries()) {
    const about = { dialog: dialog.id, market: dialog.market, turn, buyer: text };
    try {
      const id = await desk.say({ chatId, name: dialog.id, side: role, text });
      if (turn === 0) await desk.open(chatId);
      const shownAt = await desk.shownAt(id);
      if (role !== 'buyer') continue;
      const ms = (await panel.suggestedAt(chatId, id)) - shownAt;
      played.push({ ...about, ...(await panel.readAnswer(chatId, id)), ms: Math.round(ms * 10) / 10 });
    } catch (error) {
      errors.push({ dialog: dialog.id, turn, message: (error as Error).message });
      if (role === 'buyer') played.push({ ...about, suggestions: [], readings: [], ms: null });
    }
  }
  return played;
}
