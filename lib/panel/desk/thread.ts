/** The questions of a thread by kind: what is asked with, and what is answered. */
type QuestionSet<Q> = { [K in keyof Q]: { ask: unknown; answer: unknown } };

interface Asked {
  id: number;
  kind: PropertyKey;
  ask: unknown;
}

/** An answer, or why there is none. */
type Answered = { id: number; ok: true; answer: unknown } | { id: number; ok: false; reason: string };
/** An answer, or the news that what was answered is no longer true. */
type Said = Answered | { news: true };

/** A worker that answers questions. */
export interface Thread<Q extends QuestionSet<Q>> {
  /** Rejects with the reason when there is no answer. */
  ask<K extends keyof Q>(kind: K, ask: Q[K]['ask']): Promise<Q[K]['answer']>;
  /** Calls back whenever the thread says that something changed; returns how to stop. */
  onNews(listener: () => void): () => void;
  /** Ends the thread; what is still asked is never answered. */
  close(): void;
}

/** Asks a worker that answers by {@link answerQuestions}. */
export function openThread<Q extends QuestionSet<Q>>(worker: Worker): Thread<Q> {
  const waiting = new Map<number, (answered: Answered) => void>();
  const listeners = new Set<() => void>();
  let lastId = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if ('news' in data) for (const tell of listeners) tell();
    else {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    }
  });
  worker.addEventListener('error', ({ message }) => {
    for (const [id, tell] of waiting) tell({ id, ok: false, reason: message });
    waiting.clear();
  });
  return {
    ask: (kind, ask) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, (answered) => {
          // The thread answers each kind of question with its own kind of answer.
          if (answered.ok) resolve(answered.answer as Q[typeof kind]['answer']);
          else reject(new Error(answered.reason));
        });
        worker.postMessage({ id: lastId, kind, ask } satisfies Asked);
      }),
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => worker.terminate(),
  };
}

/** How a thread answers each kind of question. */
export type Answers<Q extends QuestionSet<Q>> = {
  [K in keyof Q]: (ask: Q[K]['ask']) => Q[K]['answer'] | Promise<Q[K]['answer']>;
};

/** Lets this worker answer what is asked of it; returns how it tells news. */
export function answerQuestions<Q extends QuestionSet<Q>>(answers: Answers<Q>): () => void {
  const answer = async ({ id, kind, ask }: Asked): Promise<Answered> => {
    try {
      // Whoever asks names a kind of this very set, with what belongs to it.
      return { id, ok: true, answer: await answers[kind as keyof Q](ask) };
    } catch (error) {
      return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
    }
  };
  self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
    void answer(data).then((answered) => self.postMessage(answered satisfies Said));
  });
  return () => self.postMessage({ news: true } satisfies Said);
}
