import { ASK_TOPICS, type AskTopic } from '../../lib/core/knowledge/ask-topics.ts';
import { t } from '../../lib/i18n/t.ts';

/** What a buyer is not to be asked for, in the user's language; the agent's own words stand for themselves. */
export function topicName(wish: string): string {
  return ASK_TOPICS.some((topic) => topic === wish) ? t(`memory.topic.${wish as AskTopic}`) : wish;
}
