import presetFile from '../../../assets/presets/presets.json' with { type: 'json' };
import wordFile from '../../../assets/presets/reply-words.json' with { type: 'json' };
import type { ChatSnapshot, ListedChat } from '../../../lib/core/chat/snapshot.ts';
import type { Side, Turn } from '../../../lib/core/chat/turn.ts';
import { advanceClock, type ClockLook } from '../../../lib/core/timing/clock.ts';
import type { ClockRules } from '../../../lib/core/timing/clock-rules.ts';
import type { ClockState, FinishedWait } from '../../../lib/core/timing/clock-state.ts';

import type { ShopHours } from '../../../lib/core/timing/hours.ts';
import type { Preset } from '../../../lib/core/timing/preset.ts';
import { createReplyReader } from '../../../lib/core/timing/read-reply.ts';

export const T = 1_800_000_000_000;
export const place = { tabId: 7, frameId: 0 };

export const turn = (
  id: string,
  side: Side,
  seenAt: number | null = null,
  more: Partial<Turn> = {},
): Turn => ({
  id,
  side,
  kind: 'text',
  text: id,
  pageAt: null,
  seenAt,
  ...more,
});
export const listed = (chatId: string, more: Partial<ListedChat> = {}): ListedChat => ({
  chatId,
  name: chatId,
  preview: '',
  unread: 0,
  waiting: false,
  active: false,
  ...more,
});
export const shows = (turns: Turn[] | null, list: ListedChat[] = [], chatId = 'ann'): ChatSnapshot => ({
  site: 'shop',
  shop: '',
  open: turns && { chatId, buyerName: chatId, turns, product: null, order: null },
  list,
  missing: [],
  takenAt: T,
});

const preset = (id: string) => presetFile.find((one) => one.id === id) as Preset;

/** The house alone, or with a platform's preset. */
export const rulesWith = (id?: string, hours: ShopHours | null = null): ClockRules => ({
  house: preset('house'),
  platform: id ? { ...preset(id), window: [] } : null,
  hours,
});

const reader = createReplyReader(wordFile);

/** By what a look is judged in these tests, `at` ms after {@link T}. */
export const judgedAt = (at: number, more: Partial<ClockLook> = {}): ClockLook => ({
  now: T + at,
  rules: rulesWith(),
  reader,
  slept: null,
  ...more,
});

/** Plays `[snapshot, ms after T]` one after the other. */
export function play(...steps: [ChatSnapshot, number][]): { state: ClockState; finished: FinishedWait[] } {
  return playBy({}, ...steps);
}

/** The same, judged by other rules. */
export function playBy(
  judges: Partial<ClockLook>,
  ...steps: [ChatSnapshot, number][]
): { state: ClockState; finished: FinishedWait[] } {
  let state: ClockState = {};
  const finished: FinishedWait[] = [];
  for (const [snapshot, at] of steps) {
    const step = advanceClock(state, { ...snapshot, takenAt: T + at }, place, judgedAt(at, judges));
    state = step.state;
    finished.push(...step.finished);
  }
  return { state, finished };
}
