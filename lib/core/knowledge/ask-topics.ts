/** What agents ask buyers for; a buyer may have said it once and for all. */
export const ASK_TOPICS = ['order', 'photo', 'phone', 'address', 'size', 'reason', 'review'] as const;
export type AskTopic = (typeof ASK_TOPICS)[number];

/** How a topic is named in phrases, and how a request is made, in all languages of the shop. */
export interface AskWords {
  topics: Record<AskTopic, readonly string[]>;
  /** Words by which a sentence asks for something, beside the question mark. */
  requests: readonly string[];
}

const sentences = /[^。！!？?\n；;～~]+[。！!？?\n；;～~]*/gu;

const isTopic = (wish: string): wish is AskTopic => (ASK_TOPICS as readonly string[]).includes(wish);

/**
 * Which of `doNotAsk` (topics, or the agent's own words) `text` asks for: the thing and the request stand in one
 * sentence. Telling something about it is no asking.
 */
export function asksAgain(text: string, doNotAsk: readonly string[], words: AskWords): string[] {
  if (doNotAsk.length === 0) return [];
  const asking = (text.toLowerCase().match(sentences) ?? []).filter(
    (sentence) => /[?？]/u.test(sentence) || words.requests.some((word) => sentence.includes(word)),
  );
  return doNotAsk.filter((wish) => {
    const names = isTopic(wish) ? words.topics[wish] : [wish.toLowerCase()];
    return asking.some((sentence) => names.some((name) => sentence.includes(name)));
  });
}
