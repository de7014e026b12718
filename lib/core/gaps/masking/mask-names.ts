import { ACCOUNT, ADDRESS, anyCase, EMAIL, NAME, PHONE } from './tokens.ts';
import { GIVEN_NAMES, SURNAMES } from './words.ts';

const HAN = '\\p{Script=Han}';
const SURNAME = `(?:欧阳|司马|上官|诸葛|司徒|慕容|令狐|[${SURNAMES}])`;
const PERSON = `${SURNAME}${HAN}{1,2}`;
const LINK_WORD = '(?:是|为|叫|改成|改为|换成|写|填|[:：])';

const SAYS_NAME = new RegExp(
  `((?:我叫|名字叫|名叫|我的名字是|(?:姓名|名字|收件人|收货人|联系人|户名|开户名|签收人|称呼)\\s*${LINK_WORD}+)\\s*)(?!什么|谁|哪|不|错)${HAN}{1,4}`,
  'gu',
);
const SAYS_SURNAME = new RegExp(`((?:免贵|我|他|她|本人)姓)${HAN}{1,2}`, 'gu');
const TITLED = new RegExp(
  `${SURNAME}${HAN}{0,2}?(?:先生|女士|小姐|太太|老师|阿姨|叔叔|大爷|大妈|大姐|大哥|经理|老板|师傅|同学|医生|警官)`,
  'gu',
);
const RECEIVES = new RegExp(`${PERSON}(?=\\s*收(?!${HAN}))`, 'gu');
const IS_PERSON = new RegExp(
  `((?:我是|本人|这是|帮|给)\\s*)${PERSON}(?<![的了吗呢吧么款号色码])(?=[\\s，,。!！?？]|$)`,
  'gu',
);
const COMPANY = new RegExp(`${HAN}{2,24}(?:有限责任公司|有限公司|股份公司|集团|事务所)`, 'gu');
/** A word of its own beside a phone number or an address is who lives there. */
const BESIDE = `[\\s，,:：;；/]*`;
const BEFORE_CONTACT = new RegExp(`(?<!${HAN})${SURNAME}${HAN}{1,3}(?=${BESIDE}[${PHONE}${ADDRESS}])`, 'gu');
const AFTER_CONTACT = new RegExp(`(?<=[${PHONE}${ADDRESS}]${BESIDE})${SURNAME}${HAN}{1,2}(?!${HAN})`, 'gu');

const WORD = `[\\p{L}][\\p{L}'-]*`;
const STOP =
  'and|but|or|from|i|my|the|with|at|in|on|is|are|was|to|for|of|please|can|could|do|does|have|has|want|need|not|this|that|it|you|your|we|when|how|why|what|where|order|thanks|thank|hi|hello|um|und|et|y|e';
const NAME_WORDS = `(?!(?:${STOP})\\b)${WORD}(?:\\s+(?!(?:${STOP})\\b)${WORD}){0,2}`;
const TELLS_NAME = new RegExp(
  `(\\b(?:my name is|my name's|name's|i am called|i'm called|call me|me llamo|mi nombre es|meu nome é|ich heiße|ich heisse|je m'appelle)\\s+|\\b(?:name|recipient|receiver|consignee|attn|attention|c/o|signed)\\s*[:=]\\s*|\\b(?:name|recipient)\\s+is\\s+)${NAME_WORDS}`,
  'giu',
);
const MORE_NAMES = `(?:\\s\\p{Lu}[\\p{L}'-]+){0,2}`;
const CAPITAL = `\\p{Lu}[\\p{Ll}'-]+${MORE_NAMES}`;
const MISTER = new RegExp(
  `\\b${anyCase('(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|monsieur|madame)')}\\.?\\s+${WORD}${MORE_NAMES}`,
  'gu',
);
const GIVEN = new RegExp(
  `(?<!\\p{L})(?:${GIVEN_NAMES.replace(/(?<=^|\|)[a-z]/g, (first) => first.toUpperCase())})(?!\\p{L})${MORE_NAMES}`,
  'gu',
);
/** Someone who says who they are, or signs: in capitals, as names are written. */
const I_AM = new RegExp(`(\\b${anyCase("(?:i'm|i am|this is|it's|it is|here is)")}\\s+)${CAPITAL}`, 'gu');
const SIGNED = new RegExp(
  `(${anyCase('(?:regards|cheers|sincerely|best|yours|thanks|thank you)')}[,.!]?\\s*[-–—]?\\s*)${CAPITAL}\\s*$`,
  'gu',
);
const CAPITALISED = new RegExp(
  `\\p{Lu}[\\p{L}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+){1,2}(?=[\\s,]*[${PHONE}${ADDRESS}${EMAIL}${ACCOUNT}])`,
  'gu',
);

/** Masks the names that the text itself shows to be names, in Chinese and English. Contacts and addresses have been masked before. */
export function maskNames(text: string): string {
  return text
    .replace(SAYS_NAME, `$1${NAME}`)
    .replace(SAYS_SURNAME, `$1${NAME}`)
    .replace(TITLED, NAME)
    .replace(RECEIVES, NAME)
    .replace(COMPANY, NAME)
    .replace(BEFORE_CONTACT, NAME)
    .replace(AFTER_CONTACT, NAME)
    .replace(IS_PERSON, `$1${NAME}`)
    .replace(TELLS_NAME, `$1${NAME}`)
    .replace(MISTER, NAME)
    .replace(I_AM, `$1${NAME}`)
    .replace(SIGNED, `$1${NAME}`)
    .replace(GIVEN, NAME)
    .replace(CAPITALISED, NAME);
}

/** Masks names that are known: the buyer's as the page shows it, and each part of it that is long enough to be told by. */
export function maskKnownNames(text: string, names: readonly string[]): string {
  const known = names.flatMap((name) => {
    const clean = name.trim();
    const parts = clean.split(/[\s_.|/·()-]+/u).filter((part) => part.length > 1);
    // Friends call somebody named 王小明 by the last two characters.
    const given = new RegExp(`^${SURNAME}${HAN}{2}$`, 'u').test(clean) ? [clean.slice(-2)] : [];
    return [clean, ...parts, ...given].filter((part) => /\p{L}/u.test(part));
  });
  const longestFirst = [...new Set(known)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((all, name) => {
    const exact = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    // A Latin name inside another word is another word.
    const isLatin = /^\p{Script=Latin}.*\p{Script=Latin}$|^\p{Script=Latin}$/u.test(name);
    const inWord = '[\\p{Script=Latin}\\p{N}]';
    const pattern = isLatin ? `(?<!${inWord})${exact}(?!${inWord})` : exact;
    return all.replace(new RegExp(pattern, 'giu'), NAME);
  }, text);
}
