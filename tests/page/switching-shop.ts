import { between, type Random } from '../../lib/practice/random.ts';
import { bubble, element } from './desk.ts';

/** The parts that a page puts up one after the other when the agent goes to another chat. */
type Part = 'list' | 'header' | 'rows' | 'moreRows' | 'editor';

/** How a page goes from one chat to the next. */
export interface SwitchStyle {
  name: string;
  /** In which order it changes its parts; each after a pause of its own. */
  order: Part[];
  /** From when on the send button sends to the new chat. */
  sendsTo: 'from click' | 'with header';
  /**
   * What becomes of the reply box: `drafts`: a draft for each chat, taken at the click · `controlled`: a draft for each
   * chat, written at each input · `shared`: one text whatever chat is open · `own`: an element for
   * each chat.
   */
  box: 'drafts' | 'controlled' | 'shared' | 'own';
  /** What rows tell of themselves: an id, whose they are, or nothing. */
  rows: 'ids' | 'owners' | 'bare';
}

export const CHATS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A pause as pages make them: none, a microtask, a frame, the network. */
function pause(random: Random): Promise<unknown> {
  const kind = random();
  if (kind < 0.25) return Promise.resolve();
  if (kind < 0.5) return new Promise(requestAnimationFrame);
  const ms = kind < 0.9 ? between([0, 12], random) : between([20, 90], random);
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A seller's page with six chats and one reply box, which keeps the truth of who would get what is in that box. */
export function openShop(style: SwitchStyle, random: Random) {
  const drafts = new Map<string, string>(CHATS.map((chat) => [chat, '']));
  const sent: { to: string; text: string }[] = [];
  let target = 'a';
  /** Whose draft stands in the box, as the page has it. */
  let boxOf = 'a';
  let visit = 0;
  const items = new Map(CHATS.map((id) => [id, element('li', { 'data-chat-id': id }, element('b', {}, id))]));
  const header = element('header', { 'data-open-chat': 'a' });
  const messages = element('ol', { 'data-message-list': '' });
  const newBox = () => element('textarea', { 'data-reply': '' }) as HTMLTextAreaElement;
  let box = newBox();
  const listen = () =>
    box.addEventListener('input', () => style.box === 'controlled' && drafts.set(boxOf, box.value));
  listen();
  const place = element('div', {}, box);
  document.body.replaceChildren(
    element('ul', { 'data-chat-list': '' }, ...items.values()),
    header,
    messages,
    place,
  );

  const rowsOf = (chat: string, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => {
      const row = bubble(`${chat}${from + at}`, `row ${from + at} of ${chat}`);
      if (style.rows === 'bare') row.setAttribute('data-message-id', '');
      if (style.rows === 'owners') row.setAttribute('data-owner', chat);
      return row;
    });
  const put: Record<Part, (chat: string) => void> = {
    list(chat) {
      for (const [id, item] of items) item.setAttribute('aria-current', String(id === chat));
    },
    header(chat) {
      header.setAttribute('data-open-chat', chat);
      if (style.sendsTo === 'with header') target = chat;
    },
    rows: (chat) => messages.replaceChildren(...rowsOf(chat, 4, 6)),
    moreRows: (chat) => messages.prepend(...rowsOf(chat, 1, 3)),
    editor(chat) {
      if (style.box === 'shared') return;
      const text = drafts.get(chat) ?? '';
      boxOf = chat;
      if (style.box === 'own') {
        box = newBox();
        listen();
        place.replaceChildren(box);
      }
      box.value = text;
    },
  };
  for (const part of style.order) put[part]('a');

  return {
    drafts,
    sent,
    get target() {
      return target;
    },
    get box() {
      return box;
    },
    /** Goes to a chat, by a click on its row or of its own accord; false when the next one came before it arrived. */
    async go(chat: string, byClick: boolean): Promise<boolean> {
      const mine = ++visit;
      if (style.box === 'drafts' || style.box === 'own') drafts.set(boxOf, box.value);
      if (byClick) items.get(chat)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      if (style.sendsTo === 'from click') target = chat;
      for (const part of style.order) {
        await pause(random);
        if (mine !== visit) return false;
        put[part](chat);
      }
      return true;
    },
    /** A person presses send. */
    send() {
      if (box.value) sent.push({ to: target, text: box.value });
      drafts.set(boxOf, '');
      box.value = '';
    },
  };
}
