import { useMemo } from 'react';
import { checkReply } from '../../core/checks/check-reply.ts';
import type { FindingKind } from '../../core/checks/finding.ts';
import { type ChatMeter, type RobotMeter, readChatMeter, readRobotMeter } from '../../core/checks/meters.ts';
import { WALL } from '../../core/checks/split-reply.ts';
import { useAfterPaint } from '../use-after-paint.ts';
import type { ShownPhrase, ShownSuggestions } from '../use-suggestions.ts';
import { type CheckContext, checkInput } from './check-input.ts';

/** What a check has to say of each suggestion on show, by key of its phrase; none for most. */
export type CheckMarks = ReadonlyMap<string, FindingKind>;

const NO_MARKS: CheckMarks = new Map();

function markOf(context: CheckContext, item: ShownPhrase, now: number): FindingKind | null {
  // Blanks are marked by themselves, and are asked for first.
  if (item.missing.length) return null;
  const findings = checkReply(checkInput(context, item.text, item, now));
  const worth = findings.filter(
    // That a text is long for two seconds after the question is no news a second later.
    ({ kind, severity }) =>
      (severity === 'warn' || kind === 'promise') && (kind !== 'wall' || item.text.length > WALL),
  );
  return worth[0]?.kind ?? null;
}

/** Checks what is on show, after it has been painted: a mark may come a moment later than its suggestion. */
export function useCheckMarks(context: CheckContext | null, shown: ShownSuggestions | null): CheckMarks {
  const newest = useMemo(() => (context && shown ? { context, shown } : null), [context, shown]);
  const settled = useAfterPaint(newest);
  return useMemo(() => {
    if (!settled || settled.shown.target.chatId !== settled.context.open.chatId) return NO_MARKS;
    const now = Date.now();
    return new Map(
      settled.shown.items.flatMap((item) => {
        const kind = markOf(settled.context, item, now);
        return kind ? [[item.phrase.key, kind] as const] : [];
      }),
    );
  }, [settled]);
}

/** How this chat sounds: canned text and small talk in it; null while nothing is known. */
export interface Meters {
  robot: RobotMeter;
  chat: ChatMeter;
}

export function useMeters(context: CheckContext | null): Meters | null {
  const settled = useAfterPaint(context);
  return useMemo(() => {
    if (!settled) return null;
    const { open, words, isCanned, reading } = settled;
    const isAfterSale = reading?.stage?.value === 'after-sale';
    return {
      robot: readRobotMeter(open.turns, isCanned, isAfterSale),
      chat: readChatMeter(open.turns, words.lists.chat),
    };
  }, [settled]);
}
