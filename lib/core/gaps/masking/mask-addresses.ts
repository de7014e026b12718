import { ADDRESS, ANY, anyCase } from './tokens.ts';
import { CITIES, COUNTRIES, REGIONS } from './words.ts';

const HAN = '\\p{Script=Han}';
const DIGIT = `[\\p{N}${ANY}]`;
/** Ends a clause. */
const END = '[。！？!?\\n；;，,]';

/** "The address is …": everything to the end of the clause, and the clauses after it as long as they name places. */
const SAID_IS = new RegExp(
  `((?:地址|住址|定位|坐标|所在地)\\s*(?:是|为|在|改成|改为|改到|换成|换到|写成|填成|[::])+\\s*)(?!哪|什么|怎么|不|错|多少|了|吗)(?:(?!${END}).){1,60}(?:[，,](?:(?!${END}).)*(?:[省市区县镇乡村路街号栋幢室楼]|${DIGIT})(?:(?!${END}).)*)*`,
  'gu',
);
/** "Send it to …": up to the word that goes on with the question. */
const SENT_TO = new RegExp(
  `((?:寄到|发到|送到|寄去|发往|寄往|运到|邮到|寄给|转寄到?|住在|家住|家在|人在|快递到)\\s*)((?:(?!${END}|[要多几吗么嘛可能会包运邮费呢吧啊呀的得需大是有行了呢]).){2,24})`,
  'gu',
);
const KEEPS = new RegExp(`^(?:我|我们|你|你们|这|那|哪|${REGIONS}|\\s|这里|那里|哪里|里|家|边|来)+$`, 'u');

const UNIT =
  '(?:特别行政区|自治[区州县]|省|市|区|县|镇|乡|街道|社区|村|大道|路|街|巷|弄|胡同|号院|小区|花园|公寓|大厦|广场|家园|新村|工业园|科技园|产业园|开发区|写字楼|大学|学院|中学|小学|幼儿园|医院|酒店|宾馆)';
const HOUSE = `(?:${DIGIT}[\\p{N}${ANY}a-zA-Z\\-—_]*\\s*(?:号楼|号院|号|栋|幢|座|单元|室|楼|层|弄|巷|组|队|户|期|#))`;
const PART = `(?:${HAN}{1,9}?${UNIT}|${HOUSE})`;
/** Two parts of an address in a row. */
const CHAIN = new RegExp(
  `${HAN}{0,9}?${PART}(?:[\\s，,]{0,2}${PART})+(?:[\\s-]{0,2}${DIGIT}+|${HAN}{1,6}(?=[\\s，,。]|$))?`,
  'gu',
);
/** One is enough where nothing else is called so: a road with a number, a building with a number. */
const ROAD = new RegExp(`${HAN}{1,8}(?:大道|路|街|道|巷|弄|胡同|村|组)\\s*${DIGIT}+号?`, 'gu');
const BUILDING = new RegExp(`${DIGIT}+[a-zA-Z]?\\s*(?:栋|幢|单元|号楼|号院|室)`, 'gu');
const NAMED = new RegExp(
  `${HAN}{2,8}?(?:小区|花园|公寓|大厦|家园|新村|工业园|科技园|产业园|开发区|写字楼|大学|学院|中学|小学|幼儿园|医院|酒店|宾馆|街道|自治州|自治县|村委会)`,
  'gu',
);
const TOWN = new RegExp(
  `${HAN}{2,7}?(?:市(?![场面区价民])|县(?!城)|镇(?!定|痛|静|上)|乡(?![下镇村])|区(?![别分间域]))`,
  'gu',
);
/** What ends like a place and is none. */
const NO_TOWN =
  /(?:超|上|城|夜|门|股|集|都|全|本|花|菜)市$|(?:城|乡|冰|书)镇$|(?:老|家|故|下|城)乡$|(?:地|市|小|专|社|园|库|展|厂|分|校|景|战|郊|林|特|选|误|禁|盲|雷|论|货|商|片|院|生活|评论)区$|(?:郊|全|本|哪个|什么|各)[市县区镇乡]$/u;
const NAMED_CITY = new RegExp(`(?:${CITIES})市?`, 'gu');
/** What may stand before a place without belonging to it. */
const BEFORE_PLACE =
  /^.*(?:改成|换成|改为|我们|你们|他们|哪个|请问|[到在是给往寄请帮吗我你他她进住离个问把这那])/u;

/** Masks `found` but what stands before the place in it. */
function maskPlace(found: string): string {
  const before = BEFORE_PLACE.exec(found)?.[0] ?? '';
  const place = found.slice(before.length);
  const isName = place.length > 2 || new RegExp(DIGIT, 'u').test(place);
  return isName && !/^(?:小区|花园|公寓|大厦|大学|医院|酒店|学院|中学|小学|街道|宾馆)/u.test(place)
    ? `${before}${ADDRESS}`
    : found;
}

const STREET_KIND =
  '(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl|terrace|square|sq|highway|hwy|parkway|pkwy|crescent|close|circle|cir|trail|alley|row|mews|strasse|straße|rue|calle|via|rua)';
const ROOM = `(?:[\\s,]+${anyCase('(?:apt|apartment|unit|suite|ste|floor|fl|room|rm|#)')}\\.?\\s*#?[\\p{L}\\p{N}${ANY}-]{1,6})`;
/** After a street: the town, the state and the code, as far as they are written like names. */
const TOWN_AFTER = `(?:\\s*,?\\s+[A-Z][\\p{L}'.-]*|\\s*,\\s*[\\p{L}'.-]+(?:\\s[\\p{L}'.-]+)?(?=\\s*,|\\s*[\\p{N}${ANY}]|\\s*$)|[\\s,]+[\\p{N}${ANY}][\\p{N}${ANY}-]*)*`;
const STREETS = new RegExp(
  `(?:\\bno\\.?\\s*)?${DIGIT}+[\\p{L}]?(?:[\\s/-]+[\\p{L}\\p{N}${ANY}'.-]+){0,4}?\\s+${anyCase(STREET_KIND)}\\b\\.?${ROOM}*${TOWN_AFTER}`,
  'gu',
);
const ROOMS = new RegExp(
  `\\b(?:apt|apartment|unit|suite|flat|room)\\.?\\s*#?(?=[\\p{L}-]*${DIGIT})[\\p{L}\\p{N}${ANY}-]{1,6}`,
  'giu',
);
const BOXES = new RegExp(`\\bp\\.?\\s?o\\.?\\s?box\\s*${DIGIT}*`, 'giu');
const ADDRESS_IS =
  /((?:\baddress|\baddr|direcci[oó]n|endere[cç]o|adresse)\s*(?:is|to|:|=|es|é|ist|est)+\s*(?:now\s+)?)(?!wrong|right|correct|not\b|the\b|a\b|my\b|same)[^.!?\n]{2,160}/giu;
const LIVE_IN =
  /(\b(?:(?:i|we)(?:'m| am|'re| are)?\s+(?:live|living|based|located|staying)\s+(?:in|at|near)|(?:i|we)(?:'m| am|'re| are)\s+from)\s+)([\p{L}'-]+(?:\s[A-Z][\p{L}'-]+){0,2})/giu;
const SHIP_TO = new RegExp(
  `(\\b${anyCase('(?:ship|shipped|shipping|send|deliver|delivery|delivered|sent|post|mail|mailed)')}\\b[^.!?\\n]{0,20}?\\s(?:to|in)\\s+)(\\p{Lu}[\\p{L}'-]+(?:,?\\s\\p{Lu}[\\p{L}'-]+){0,4})`,
  'gu',
);
const COUNTRY = new RegExp(`^(?:the\\s+)?(?:${COUNTRIES})$`, 'iu');

const unlessCountry = (_: string, before: string, place: string) =>
  COUNTRY.test(place) ? `${before}${place}` : `${before}${ADDRESS}`;

/** Masks where somebody lives, in Chinese and English. Contacts have been masked before, short numbers have not. */
export function maskAddresses(text: string): string {
  return text
    .replace(SAID_IS, `$1${ADDRESS}`)
    .replace(CHAIN, maskPlace)
    .replace(ROAD, maskPlace)
    .replace(BUILDING, ADDRESS)
    .replace(NAMED, maskPlace)
    .replace(SENT_TO, (all, before: string, place: string) =>
      KEEPS.test(place) ? all : `${before}${ADDRESS}`,
    )
    .replace(TOWN, (found) => (NO_TOWN.test(found) ? found : maskPlace(found)))
    .replace(NAMED_CITY, ADDRESS)
    .replace(STREETS, ADDRESS)
    .replace(ROOMS, ADDRESS)
    .replace(BOXES, ADDRESS)
    .replace(ADDRESS_IS, `$1${ADDRESS}`)
    .replace(LIVE_IN, unlessCountry)
    .replace(SHIP_TO, unlessCountry);
}
