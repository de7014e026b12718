import { parentOf } from '../find.ts';
import { partsOf } from './judge-name.ts';

/** What stands beside a message's words in its row: who, when, whether read, and what can be done with it. */
const aside = new Set(
  'time timestamp date datetime stamp clock ago name names nick nickname username author sender who avatar initials status state read unread receipt receipts seen delivered delivery tick ticks check checks badge meta action actions tool tools toolbar button btn menu icon icons reaction reactions quote quoted tooltip sr visually label role hint tag'.split(
    ' ',
  ),
);
/** `has-avatar`, `no-toolbar`, `is-read`: said of what is around such a thing, or lacks it. */
const about = new Set([
  'no',
  'not',
  'without',
  'with',
  'has',
  'have',
  'hide',
  'hides',
  'show',
  'shows',
  'is',
]);
const asideTags = /^(TIME|BUTTON|SVG|SELECT|OPTION|NAV|BLOCKQUOTE|FIGCAPTION)$/i;

/** A moment as chat pages write it: 10:32, 10:32 PM, 2026-11-22 10:32, with or without words of the language. */
export function isMoment(text: string): boolean {
  if (text.length > 30 || !/\d/.test(text)) return false;
  if (/^\d{1,2}\s?[ap]\.?m\.?$/i.test(text)) return true;
  const hasClock = /\d{1,2}:\d{2}/.test(text) || /\d[-/.\p{Script=Han}]\s?\d/u.test(text);
  const rest = text.replace(/[\d:./\-,\s]|\p{Script=Han}{1,3}(?=[\s\d]|$)|[ap]\.?m\.?/giu, '');
  if (hasClock && rest.length <= 9 && !/[?!]/.test(text)) return true;
  return /^\d+\s?[a-z]{1,7}\.?\s(ago)$/i.test(text);
}

/** Names that an element gives itself: tag, classes, and what it is for. */
function namesOf(element: Element): string[] {
  const said = ['data-testid', 'data-qa', 'data-role', 'itemprop', 'part', 'slot', 'id']
    .map((name) => element.getAttribute(name) ?? '')
    .concat([...element.classList]);
  const own = element.localName.includes('-') ? [element.localName, ...said] : said;
  return own.flatMap((name) => {
    const parts = partsOf(name).map((part) => part.toLowerCase());
    return parts.filter((_, at) => !about.has(parts[at - 1] ?? ''));
  });
}

/** Whether an element calls itself something that is not the message's words. */
export function isAside(element: Element): boolean {
  if (asideTags.test(element.tagName)) return true;
  if (/^(button|img|status|toolbar|menu|tooltip)$/.test(element.getAttribute('role') ?? '')) return true;
  const names = namesOf(element);
  // `message-status-text` is no text; `chat-name-message` is a message.
  const last = names.findLast((name) => !/^\d*$/.test(name));
  if (last && /^(message|msg|bubble|body|content)s?$/.test(last)) return false;
  return names.some((name) => aside.has(name));
}

/** The outermost element, below `row`, around the leaf that is not the message's words; null when the leaf is words. */
export function asideAround(row: Element, leaf: Element): Element | null {
  let found: Element | null = null;
  for (let at: Element | null = leaf; at && at !== row; at = parentOf(at)) if (isAside(at)) found = at;
  return found;
}
