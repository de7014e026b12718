/** The events of our two scripts on one editor. The number goes up when their words change: an update may leave an old one behind. */
export const ASK = 'qinda:ask-1';
export const ANSWER = 'qinda:answer-1';
