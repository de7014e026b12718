import { type ChatClock, deadlinesOf, type FinishedWait, type Lights, type Wait } from './clock-state.ts';

const within = (ms: number, targetMs: number) => (ms <= targetMs ? 'green' : 'late');

/** How the lights stand when a wait is over. */
export function finishedLights({ startedAt, greetedAt, answeredAt, ...wait }: FinishedWait): Lights {
  if (answeredAt === null) return { greeted: 'off', answered: 'off' };
  return {
    greeted: within((greetedAt ?? answeredAt) - startedAt, wait.targetMs),
    answered: within(answeredAt - wait.answerFromAt, wait.answerTargetMs),
  };
}

/** How the lights stand at `at` (ms since the epoch) while a buyer waits. */
function runningLights(wait: Wait, at: number): Lights {
  const { greet, answer, platform } = deadlinesOf(wait);
  const running = (due: number) => (at > due ? 'late' : 'running');
  const first =
    wait.greetedAt !== null
      ? within(wait.greetedAt - wait.startedAt, wait.targetMs)
      : wait.kind === 'reply'
        ? 'green'
        : running(greet ?? Infinity);
  return { greeted: first, answered: running(Math.min(answer ?? Infinity, platform ?? Infinity)) };
}

/** The two lights as they are to be shown at `now`, ms since the epoch. */
export function lightsAt(chat: Pick<ChatClock, 'wait' | 'lights'>, now: number): Lights {
  return chat.wait ? runningLights(chat.wait, now) : chat.lights;
}
