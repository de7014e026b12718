import words from '../../assets/words/ask-topics.json';
import type { AskWords } from '../core/knowledge/ask-topics.ts';

/** How phrases name what they ask a buyer for. */
export const askWords: AskWords = words;
