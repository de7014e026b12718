import type { ChatSnapshot, OpenChat } from '../core/chat/snapshot.ts';
import { createReader, type Reader } from '../core/reading/read-buyer.ts';
import { clockKey } from '../core/timing/clock.ts';
import type { BlindGap, ClockState, FinishedWait } from '../core/timing/clock-state.ts';
import type { Judges } from '../core/timing/look.ts';
import type { Preset } from '../core/timing/preset.ts';
import { createReplyReader, type ReplyReader } from '../core/timing/read-reply.ts';
import { type ClockSettings, rulesOf } from '../core/timing/settings.ts';
import { builtInCues } from '../data/cues.ts';
import { readSlept } from '../data/gaps.ts';
import { listHoldingPhrases } from '../data/phrases.ts';
import { builtInPresets, readClockSettings, watchClockSettings } from '../data/presets.ts';
import { replyWords } from '../data/reply-words.ts';

/** The library may change while the worker lives; ms. */
const PHRASES_FRESH_MS = 5 * 60_000;

/** Whether the shop has said something that was not taken in yet: only then it matters what its words mean. */
function hasNewReply(clock: ClockState, { site, shop, open }: ChatSnapshot): boolean {
  if (!open) return false;
  const chat = clock[clockKey(clock, site, open.chatId, shop)];
  const known = open.turns.findLastIndex(({ id }) => id === chat?.trail.cursor);
  return open.turns.slice(known + 1).some(({ side }) => side === 'seller');
}

export interface Judge {
  /** By what this snapshot is judged. */
  judgesOf(clock: ClockState, snapshot: ChatSnapshot, now: number): Promise<Judges>;
  /** Notes where the buyer stood in the journey when the waits of the open chat ended. */
  withStage(finished: FinishedWait[], open: OpenChat | null, now: number): Promise<FinishedWait[]>;
}

/** Rules, words and readings of the clock; what is loaded stays as long as the worker lives. */
export function createJudge(): Judge {
  let presets: Preset[] | null = null;
  let settings: ClockSettings | null = null;
  let reader: { of: ReplyReader; at: number } | null = null;
  let buyers: Reader | null = null;
  watchClockSettings((news) => {
    settings = news;
  });
  const readerAt = async (now: number, isNeeded: boolean): Promise<ReplyReader> => {
    if (reader && (!isNeeded || now - reader.at < PHRASES_FRESH_MS)) return reader.of;
    const of = createReplyReader(await replyWords(), isNeeded ? await listHoldingPhrases() : []);
    if (isNeeded) reader = { of, at: now };
    return of;
  };
  const sleptAt = (gap: BlindGap | null, site: string) =>
    gap && (gap.site === '' || gap.site === site) ? gap : null;
  return {
    async judgesOf(clock, snapshot, now) {
      presets ??= await builtInPresets();
      settings ??= await readClockSettings();
      return {
        rules: rulesOf(presets, settings, snapshot.site),
        reader: await readerAt(now, hasNewReply(clock, snapshot)),
        slept: sleptAt(await readSlept(), snapshot.site),
      };
    },
    async withStage(finished, open, now) {
      if (!open || !finished.some(({ chatId }) => chatId === open.chatId)) return finished;
      buyers ??= createReader(await builtInCues());
      const { turns, product, order } = open;
      const { stage } = buyers({ turns, product, order, memory: null, corrections: {}, hotWords: [], now });
      const value = stage?.value ?? null;
      return finished.map((wait) => (wait.chatId === open.chatId ? { ...wait, stage: value } : wait));
    },
  };
}
