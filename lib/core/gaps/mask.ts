import { maskAddresses } from './masking/mask-addresses.ts';
import { maskContacts, maskNumbers } from './masking/mask-contacts.ts';
import { maskKnownNames, maskNames } from './masking/mask-names.ts';
import { ANY, fromLabels, toLabels } from './masking/tokens.ts';

/** Read of one question, in UTF-16 units; and kept of it, in characters, before labels are written out. */
const READ = 2000;
const KEPT = 300;

/** Signs without a look of their own, with which a number could be hidden from the rules. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|\u20E3/gu;
/** Signs of private use are ours. */
const PRIVATE = /[\uE000-\uF8FF]/g;
/** The same thing masked several times in a row is one. */
const REPEATED = new RegExp(`([${ANY}])(?:[\\s,，.、:/~\\-]*\\1)+`, 'gu');

const readable = (text: string) =>
  text.toWellFormed().normalize('NFKC').replace(UNSEEN, '').replace(PRIVATE, '').replace(/[’‘]/g, "'");

/**
 * What is kept of a buyer's words: every number, and whatever is or may be a name, an address, a contact, a link, an id, is
 * replaced by a label that says what stood there, `[电话]`, `[phone]`. `names` are known ones, such as the buyer's as the page
 * shows it. No digit is left. In doubt more is masked, never less. At most about 300 characters are kept; masking twice
 * changes nothing more. Pure; never throws.
 */
export function mask(text: string, names: readonly string[] = []): string {
  const contacts = maskContacts(
    maskKnownNames(fromLabels(readable(text.slice(0, READ))), names.map(readable)),
  );
  const masked = maskNumbers(maskNames(maskAddresses(contacts)));
  const short = [...masked.replace(REPEATED, '$1').replace(/\s+/gu, ' ').trim()].slice(0, KEPT).join('');
  return toLabels(short, /\p{Script=Han}/u.test(text)).trim();
}
