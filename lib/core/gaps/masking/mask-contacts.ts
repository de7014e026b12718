import { ACCOUNT, CODE, EMAIL, LINK, NAME, NUMBER, ORDER, PHONE } from './tokens.ts';

const LINKS = /(?:https?:\/\/|www\.)[^\s\p{Script=Han}]+/giu;
/** A path makes anything with a dot a link; without one the ending has to be one of a name on the web. */
const DOMAINS =
  /(?<![\p{L}\p{N}@])[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.(?:[a-z]{2,}\/[^\s\p{Script=Han}]*|(?:com|cn|net|org|co|cc|tv|me|io|top|shop|store|app|xyz|info|biz|vip|de|uk|fr|jp|ru|br|id|sg|my|th|vn|ph)(?![a-z\d]))/giu;
/** The word that a shopping app puts on the clipboard instead of a link. */
const SHARE_CODES = /([¥€₤$(《])[a-z\d]{8,14}[¥€₤$)》]/giu;

const EMAILS = /[^\s@\p{Script=Han}]+@[^\s@\p{Script=Han}]+/gu;
const SPELT_EMAILS =
  /[\w.+-]+\s*(?:[([{]?\s*(?:at|艾特|圈a)\s*[)\]}]?)\s*[\w-]+\s*(?:[([{]?\s*(?:dot|点)\s*[)\]}]?|\.)\s*(?:com|cn|net|org|qq|de|uk|fr)\b/giu;
const HANDLES = /@[\p{L}\p{N}_.-]+/gu;

/** Where somebody can be found: what follows such a word is an account, also one without a digit. */
const CONTACTS =
  /((?:微信|薇信|威信|维信|(?<![a-z\d])(?:v信|weixin|vx|wx|qq)|扣扣|企鹅号|支付宝|抖音号|快手号|小红书号|旺旺号|钉钉|身份证|护照|银行卡|卡号|账号|帐号|会员号)(?:\s*(?:号码|号|账号|帐号|id|是|为|叫|[:=]))*\s*)([a-z\p{N}_][\w.-]*)/giu;
/** These are spoken of without an account, too: it takes a word that introduces one, or a digit in it. */
const ABROAD =
  /(\b(?:wechat|whats?app|telegram|skype|snapchat|viber|kakao(?:talk)?|instagram|alipay|passport|venmo|paypal|account|line|ins|ig|fb|tg)(?:\s*(?:\b(?:id|number|no|is)\b|号|[.:=]))+\s*)([a-z\p{N}_@][\w.@-]*)/giu;

/** Han digits, as they are read out; `两` is two of something. */
const HAN_DIGIT = '零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖';
const BETWEEN = '[\\s().,\\-–—_/·*+]{0,3}';
const DATES = /(?<!\p{N})\p{N}{4}[-/.年]\p{N}{1,2}[-/.月]\p{N}{1,2}日?(?!\p{N})/gu;
const LONG_NUMBERS = new RegExp(`\\+?\\(?\\p{N}(?:${BETWEEN}[\\p{N}${HAN_DIGIT}]){6,}`, 'gu');
const READ_OUT = new RegExp(`[${HAN_DIGIT}](?:[\\s.\\-]?[${HAN_DIGIT}]){4,}`, 'gu');
const SPELT_OUT =
  /\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)\b[\s,.-]*){5,}/giu;

/** British and Canadian postcodes. */
const POSTCODES = /\b(?:[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}|[a-z]\d[a-z]\s?\d[a-z]\d)\b/giu;
/** Words with a digit or a low line in them: numbers of things, measures, accounts. */
const MIXED =
  /(?<![\p{Script=Latin}\p{N}])(?=[\p{Script=Latin}\p{N}_.-]*[\p{N}_])[\p{Script=Latin}\p{N}_](?:[\p{Script=Latin}\p{N}_.-]*[\p{Script=Latin}\p{N}_])?/gu;
const MEASURE = /^(\p{N}+(?:[.-]\p{N}+)*)([\p{Script=Latin}]{1,3})$/u;
/** With so many digits a word is somebody's number; a model has fewer (`iphone15`). */
const CODE_DIGITS = 3;
const CODE_LENGTH = 12;

const NUMBERS = /\p{N}+(?:[.,:%‰]+\p{N}+)*/gu;
/** How platforms hide a name: `t**8`, `S****n`, `张**`. */
const STARRED = /[\p{L}\p{N}]{0,3}\*{2,}[\p{L}\p{N}]{0,3}|[\p{L}\p{N}]\*[\p{L}\p{N}]?/gu;

function nameNumber(written: string): string {
  const digits = written.match(/[\p{N}]/gu)?.length ?? 0;
  const isPhone = /[\s()+-]/.test(written.trim()) || digits < 9 || /^1[3-9]\p{N}{9}$/u.test(written);
  return isPhone ? PHONE : ORDER;
}

function maskMixed(word: string): string {
  if (!/[\p{Script=Latin}_]/u.test(word)) return word;
  const measure = MEASURE.exec(word);
  if (measure) return `${NUMBER}${measure[2]}`;
  const digits = word.match(/\p{N}/gu)?.length ?? 0;
  if (digits >= CODE_DIGITS || word.length > CODE_LENGTH || word.includes('_')) return CODE;
  return word.replace(/\p{N}+/gu, NUMBER);
}

/** Masks links, addresses of mail, accounts, phone and other long numbers, and words with digits in them. */
export function maskContacts(text: string): string {
  return text
    .replace(STARRED, NAME)
    .replace(LINKS, LINK)
    .replace(SHARE_CODES, LINK)
    .replace(EMAILS, EMAIL)
    .replace(SPELT_EMAILS, EMAIL)
    .replace(DOMAINS, LINK)
    .replace(HANDLES, ACCOUNT)
    .replace(CONTACTS, `$1${ACCOUNT}`)
    .replace(ABROAD, `$1${ACCOUNT}`)
    .replace(POSTCODES, CODE)
    .replace(MIXED, maskMixed)
    .replace(DATES, NUMBER)
    .replace(LONG_NUMBERS, nameNumber)
    .replace(READ_OUT, PHONE)
    .replace(SPELT_OUT, PHONE);
}

/** Masks every number that is left; after it no digit of any script is in the text. */
export const maskNumbers = (text: string): string => text.replace(NUMBERS, NUMBER);
