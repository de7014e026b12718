import { isFull } from '../../core/is-full.ts';

/** The questions of a thread by kind: what is asked with, and what is answered. */
type QuestionSet<Q> = { [K in keyof Q]: { ask: unknown; answer: unknown } };

interface Asked {
  id: number;
  kind: PropertyKey;
  ask: unknown;
}

/** The wish that the answer to a question be given up. */
interface Stopped {
  stop: number;
}

/** An answer, or why there is none. */
type Answered = { id: number; ok: true; answer: unknown } | { id: number; ok: false; reason: string };
/** An answer, how far it is (0…1), or the news that what was answered is no longer true. */
type Said = Answered | { of: number; done: number } | { news: true };

/** How a question that takes long is accompanied. */
export interface Company {
  /** Hears how far the answer is, 0…1. */
  onProgress?: (done: number) => void;
  /** Aborted, it asks the thread to give up; what comes of that, the answer says. */
  signal?: AbortSignal;
}

/** A worker that answers questions. */
export interface Thread<Q extends QuestionSet<Q>> {
  /** Rejects with the reason when there is no answer. */
  ask<K extends keyof Q>(kind: K, ask: Q[K]['ask'], company?: Company): Promise<Q[K]['answer']>;
  /** Calls back whenever the thread says that something changed; returns how to stop. */
  onNews(listener: () => void): () => void;
  /** Ends the thread; what is still asked is never answered. */
  close(): void;
}

/** Asks a worker that answers by {@link answerQuestions}. */
export function openThread<Q extends QuestionSet<Q>>(worker: Worker): Thread<Q> {
  const waiting = new Map<number, (answered: Answered) => void>();
  const progress = new Map<number, (done: number) => void>();
  const listeners = new Set<() => void>();
  let lastId = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if ('news' in data) for (const tell of listeners) tell();
    else if ('of' in data) progress.get(data.of)?.(data.done);
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
    ask: (kind, ask, { onProgress, signal } = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const id = lastId;
        const stop = () => worker.postMessage({ stop: id } satisfies Stopped);
        if (onProgress) progress.set(id, onProgress);
        waiting.set(id, (answered) => {
          progress.delete(id);
          signal?.removeEventListener('abort', stop);
          // The thread answers each kind of question with its own kind of answer.
          if (answered.ok) resolve(answered.answer as Q[typeof kind]['answer']);
          else reject(new Error(answered.reason));
        });
        worker.postMessage({ id, kind, ask } satisfies Asked);
        if (signal?.aborted) stop();
        else signal?.addEventListener('abort', stop);
      }),
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => worker.terminate(),
  };
}

/** How a thread answers each kind of question; `company` hears how far it is, and says when it is to be given up. */
export type Answers<Q extends QuestionSet<Q>> = {
  [K in keyof Q]: (ask: Q[K]['ask'], company: Required<Company>) => Q[K]['answer'] | Promise<Q[K]['answer']>;
};

/** Why there is no answer; that the disk is full stays to be seen, though the kind of an error does not cross over. */
function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return isFull(error) && !isFull(new Error(reason)) ? `QuotaExceededError: ${reason}` : reason;
}

/** Lets this worker answer what is asked of it; returns how it tells news. */
export function answerQuestions<Q extends QuestionSet<Q>>(answers: Answers<Q>): () => void {
  const say = (said: Said) => self.postMessage(said);
  const running = new Map<number, AbortController>();
  const answer = async ({ id, kind, ask }: Asked): Promise<Answered> => {
    const control = new AbortController();
    running.set(id, control);
    try {
      const company = { signal: control.signal, onProgress: (done: number) => say({ of: id, done }) };
      // Whoever asks names a kind of this very set, with what belongs to it.
      return { id, ok: true, answer: await answers[kind as keyof Q](ask, company) };
    } catch (error) {
      return { id, ok: false, reason: reasonOf(error) };
    } finally {
      running.delete(id);
    }
  };
  self.addEventListener('message', ({ data }: MessageEvent<Asked | Stopped>) => {
    if ('stop' in data) running.get(data.stop)?.abort();
    else void answer(data).then(say);
  });
  return () => say({ news: true });
}
