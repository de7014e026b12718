/** What stands for a masked piece while a text is being masked: one sign each, so that no later rule cuts into it. */
export const NUMBER = '\uE010';
export const PHONE = '\uE011';
export const ORDER = '\uE012';
export const LINK = '\uE013';
export const EMAIL = '\uE014';
export const ACCOUNT = '\uE015';
export const ADDRESS = '\uE016';
export const NAME = '\uE017';
export const CODE = '\uE018';

/** Any of them. */
export const ANY = '\uE010-\uE018';

/**
 * What is kept in their place, in the language of the text. Matching knows the first three as what they stand for, and reads
 * nothing from the others.
 */
const LABELS: readonly [token: string, chinese: string, english: string][] = [
  [NUMBER, '[数字]', '[number]'],
  [ORDER, '[订单号]', '[order]'],
  [LINK, '[链接]', '[link]'],
  [PHONE, '[电话]', '[phone]'],
  [EMAIL, '[邮箱]', '[email]'],
  [ACCOUNT, '[账号]', '[account]'],
  [ADDRESS, '[地址]', '[address]'],
  [NAME, '[姓名]', '[name]'],
  [CODE, '[编号]', '[code]'],
];

/** Signs become labels. */
export function toLabels(text: string, isChinese: boolean): string {
  return LABELS.reduce(
    (all, [token, chinese, english]) => all.replaceAll(token, isChinese ? chinese : english),
    text,
  );
}

/** Labels become signs again: what was masked stays masked as it was. */
export function fromLabels(text: string): string {
  return LABELS.reduce(
    (all, [token, chinese, english]) => all.replaceAll(chinese, token).replaceAll(english, token),
    text,
  );
}

/** `words` (of a pattern, without escapes) in any case, for patterns in which the case of the rest counts. */
export const anyCase = (words: string): string =>
  words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
