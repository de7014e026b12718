/** Bows, pleas and sad faces: they fit an apology. All other pictographs are cheerful there. */
const SORRY = /^[\u{1F64F}\u{1F647}\u{1F614}\u{1F61E}\u{1F622}\u{1F625}\u{2639}]/u;
/** A pictograph with what belongs to it: skin, joiners, variation. Digits and signs such as © are none. */
const PICTOGRAPH =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[\u2600-\u27BF])(?:[\uFE0F\u{1F3FB}-\u{1F3FF}]|\u200D\p{Extended_Pictographic})*/gu;
/** Emoticons as chat pages of China write them in text. */
const BRACKETED = /\[\p{Script=Han}{1,3}\]/gu;
/** A drawn-out tone at the end of a sentence, and in its midst; between figures it means a range. */
const TILDE_AT_END = /[ \t]*[~～]+(?=\s*$)/gmu;
const TILDE_INSIDE = /(?<!\d)[ \t]*[~～]+|[~～]+(?!\s*\d)/gu;

const STOP = /[\p{P}\p{S}\s]$/u;
const HAN = /\p{Script=Han}/u;

/** `text` without cheerful emoji, emoticons and drawn-out tones: for a buyer who is in no mood for them. */
export function soberText(text: string): string {
  const chinese = HAN.test(text);
  const [comma, stop] = chinese ? ['，', '。'] : [', ', '.'];
  const bare = text
    .replace(PICTOGRAPH, (sign) => (SORRY.test(sign) ? sign : ''))
    .replace(BRACKETED, '')
    .replace(TILDE_AT_END, (_, at: number, whole: string) => (STOP.test(whole.slice(0, at)) ? '' : stop))
    .replace(TILDE_INSIDE, (_, at: number, whole: string) => (STOP.test(whole.slice(0, at)) ? '' : comma));
  return bare === text
    ? text
    : bare
        .replace(/ {2,}/g, ' ')
        .replace(/[ \t]+$/gm, '')
        .trim();
}
