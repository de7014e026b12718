/** A thread of its own: reading and counting a hundred thousand waits must not make the page wait. */
import type { Answered, Asked } from './questions.ts';
import { readEvidence, readStatistics } from './read-statistics.ts';

async function answerTo(asked: Asked): Promise<Answered> {
  const { id } = asked;
  try {
    const answer = await (asked.kind === 'figures' ? readStatistics(asked.ask) : readEvidence(asked.ask));
    return { id, ok: true, answer };
  } catch (error) {
    return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', (event: MessageEvent<Asked>) => {
  void answerTo(event.data).then((answered) => self.postMessage(answered));
});
