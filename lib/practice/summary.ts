import type { DeskChat } from './desk-state.ts';

/** What the desk measured in one round; `ms` are null when nobody was answered. */
export interface Summary {
  /** Buyers who wrote. */
  asked: number;
  answered: number;
  averageFirstAnswerMs: number | null;
  slowestFirstAnswerMs: number | null;
}

/** Counts and averages over the conversations in which a buyer wrote. */
export function summarise(chats: readonly Pick<DeskChat, 'askedAt' | 'answeredAt'>[]): Summary {
  const asked = chats.filter((chat) => chat.askedAt !== null);
  const waits = asked.flatMap(({ askedAt, answeredAt }) =>
    askedAt === null || answeredAt === null ? [] : [answeredAt - askedAt],
  );
  const total = waits.reduce((sum, ms) => sum + ms, 0);
  return {
    asked: asked.length,
    answered: waits.length,
    averageFirstAnswerMs: waits.length ? total / waits.length : null,
    slowestFirstAnswerMs: waits.length ? Math.max(...waits) : null,
  };
}
