import type { FinishedWait, WaitKind } from './clock-state.ts';

/** A finished wait as it was kept before there were two lights. */
export interface OldWait {
  id: number;
  site: string;
  chatId: string;
  kind: WaitKind;
  startedAt: number;
  answeredAt: number;
  targetMs: number;
}

/** The same wait in today's form; what was not kept then is null. Its first words were its answer. */
export function renewWait(old: OldWait): FinishedWait & { id: number } {
  const { startedAt, answeredAt, targetMs } = old;
  return {
    ...old,
    key: `before:${old.id}`,
    shop: '',
    startSeenAt: null,
    startPageAt: null,
    greetedAt: answeredAt,
    answerFromAt: startedAt,
    answerSeenAt: null,
    answerPageAt: null,
    endedAt: answeredAt,
    answerTargetMs: targetMs,
    platformTargetMs: null,
    platformAnsweredAt: null,
    stage: null,
    blindMs: 0,
    excluded: null,
  };
}
