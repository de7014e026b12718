import type { Answered, Questions } from './questions.ts';

/** The thread that reads the records. */
export interface RecordsThread {
  /** Rejects with the reason when the records could not be read. */
  ask<K extends keyof Questions>(kind: K, ask: Questions[K]['ask']): Promise<Questions[K]['answer']>;
  /** Ends the thread; what is still asked is never answered. */
  close(): void;
}

export function openRecords(): RecordsThread {
  const thread = new Worker(new URL('./records-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answered: Answered) => void>();
  let lastId = 0;
  thread.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  thread.addEventListener('error', ({ message }) => {
    for (const [id, tell] of waiting) tell({ id, ok: false, reason: message });
    waiting.clear();
  });
  return {
    ask: (kind, ask) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, (answered) => {
          // The thread answers each kind of question with its own kind of answer.
          if (answered.ok) resolve(answered.answer as Questions[typeof kind]['answer']);
          else reject(new Error(answered.reason));
        });
        thread.postMessage({ id: lastId, kind, ask });
      }),
    close: () => thread.terminate(),
  };
}
