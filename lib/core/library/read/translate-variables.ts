import { canonicalName, VARIABLES } from '../../knowledge/variables.ts';
import type { RowNote } from '../file-reading.ts';

/** How other tools name what we know, without case and blanks; the last parts of a dotted name count. */
const LIKE: Readonly<Record<string, string>> = {
  'contact.name': 'buyer',
  'contact.first_name': 'buyer',
  'customer.name': 'buyer',
  'customer.firstname': 'buyer',
  'customer.first_name': 'buyer',
  'requester.name': 'buyer',
  'requester.first_name': 'buyer',
  'to.name': 'buyer',
  'to.first_name': 'buyer',
  customer_name: 'buyer',
  customername: 'buyer',
  buyer_name: 'buyer',
  buyername: 'buyer',
  username: 'buyer',
  nick: 'buyer',
  'agent.name': 'agent',
  'agent.first_name': 'agent',
  'current_user.name': 'agent',
  'current_user.first_name': 'agent',
  'from.name': 'agent',
  'from.first_name': 'agent',
  agent_name: 'agent',
  'account.name': 'shop',
  'inbox.name': 'shop',
  'shop.name': 'shop',
  'brand.name': 'shop',
  shop_name: 'shop',
  store_name: 'shop',
  'order.id': 'order',
  'order.name': 'order',
  'order.number': 'order',
  'order.order_number': 'order',
  order_id: 'order',
  order_number: 'order',
  orderid: 'order',
  'product.name': 'product',
  'product.title': 'product',
  product_name: 'product',
};

const KNOWN = new Set<string>(VARIABLES.map(({ name }) => name));

/** Things that a tool does rather than blanks that somebody fills in. */
const DOES =
  /^(clipboard|cursor|click|wait|key|time|datetime|snippet|import|if|else|elseif|end\w*|repeat|for|site|run|note|link|url\w*|random|isotime|isodate|form(?:toggle|date)|fillpart\w*|enter|tab|space|backspace)$/i;

/** Where the cursor is put: it has no like here, and nothing is lost without it. */
const CURSOR = /\$\|\$|\{cursor\}|%\||\{\{cursor\}\}/g;

/**
 * `{{…}}`, `[[…]]`, `{%…%}`, `${…}`, `{$…}`, `%name%`, `{name: …}`; a plain `{name}` is ours already, unless a tool means an act by
 * it; `{=…}` works something out.
 */
const MARKS =
  /%clipboard\b%?|\{%[^%]*%\}|\{\{\{?([^{}]*)\}?\}\}|\[\[([^[\]]*)\]\]|(?:\$\{|\{\$)([^{}]*)\}|(?<![\d%])%([\p{L}_][\p{L}\p{N}_]*(?::[^%\n]*)?)%|\{(=?[\p{L}_][\p{L}\p{N}_]*(?:[:=][^{}]*)?)\}|\{=[^{}]*\}/gu;

/** Our name for what stands inside the marks; null where there is no like. */
function translate(inside: string): string | null {
  const bare = inside.trim().replace(/^=/, '');
  // Text Blaze and TextExpander: a kind of field, then its name.
  const form = /^(?:formtext|formmenu|formparagraph|fill|filltext|fillarea|fillpopup)\s*:(.*)$/is.exec(bare);
  if (form) {
    const [, words = ''] = form;
    const plain = /^[\p{L}\p{N}_ ]+$/u.test(words) ? words : 'text';
    return toBlank(/name\s*=\s*([^;:=]+)/i.exec(words)?.[1] ?? plain);
  }
  if (/^(#|\/|!|>|&|@|\^)/.test(bare) || /[:=]/.test(bare)) return null;
  // A filter or a default in case of emptiness: ours asks then.
  const name = (bare.split('|')[0] ?? '').trim();
  return /\s/.test(name) && /\(|"/.test(name) ? null : toBlank(name);
}

const likeOf = (name: string) => (Object.hasOwn(LIKE, name) ? LIKE[name] : undefined);

function toBlank(name: string): string | null {
  // `orders[0].name` is the name of an order.
  const path = name
    .trim()
    .replace(/s?\[[^[\]]*\]/g, '')
    .split('.');
  const like = likeOf(path.slice(-2).join('.').toLowerCase()) ?? likeOf((path.at(-1) ?? '').toLowerCase());
  if (like) return like;
  const last = path.slice(-2).join('_');
  const blank = last.replace(/[^\p{L}\p{N}_]+/gu, '_').replace(/^_+|_+$/g, '');
  if (blank === '' || DOES.test(blank)) return null;
  return likeOf(blank.toLowerCase()) ?? canonicalName(blank);
}

/**
 * Turns the blanks of other tools into ours: `{{contact.name}}`, `%name%`, `[[name]]` → `{buyer}` and the like; one that we do not
 * know keeps its name and is asked for each time. What a tool would do (`{clipboard}`, `{% if %}`) has no like here: it stays as
 * it stands and is named in the notes.
 */
export function translateVariables(text: string): { text: string; notes: RowNote[] } {
  if (!/[{[%$]/.test(text)) return { text, notes: [] };
  const notes: RowNote[] = [];
  const translated = text.replace(CURSOR, '').replace(MARKS, (whole, ...groups: (string | undefined)[]) => {
    const inside = groups.slice(0, 5).find((group) => group !== undefined);
    const isOurs = groups[4] !== undefined && KNOWN.has(canonicalName(groups[4]));
    if (isOurs) return whole;
    const name = inside === undefined ? null : translate(inside);
    if (name !== null) return `{${name}}`;
    notes.push({ kind: 'variable', detail: whole });
    return whole;
  });
  return { text: translated, notes };
}
