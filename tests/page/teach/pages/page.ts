/** Who says a line on a hand-made page. */
export type Speaker = 'buyer' | 'seller';
export interface Line {
  side: Speaker;
  text: string;
}

/** A chat page that no profile knows, worked by hand. */
export interface TestPage {
  /** What a person points at. */
  buyer: () => Element;
  own: () => Element;
  title: () => Element;
  item: (() => Element) | null;
  editor: () => Element;
  lines: Line[];
  /** Puts one more message up, as the page itself would. */
  say: (line: Line) => void;
  buyerName: string;
}

export const talk: Line[] = [
  { side: 'buyer', text: 'Hello, is the oak table still in stock?' },
  { side: 'seller', text: 'Good morning! Yes, three are left.' },
  { side: 'buyer', text: 'Great.' },
  { side: 'buyer', text: 'And how long does delivery to Bergen take, if I order two of them today?' },
  { side: 'seller', text: 'About five days.' },
  {
    side: 'seller',
    text: 'We send a parcel number as soon as it leaves, so that you can follow it all the way to your door.',
  },
  { side: 'buyer', text: 'ok' },
];

export const news: Line[] = [
  { side: 'seller', text: 'Anything else?' },
  { side: 'buyer', text: 'Does it come with screws?' },
  { side: 'seller', text: 'Yes.' },
  { side: 'seller', text: 'All of them, and the key.' },
];

export function parse(html: string): Element[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.children];
}

export const only = (html: string): Element => {
  const [first] = parse(html);
  if (!first) throw new Error('no element');
  return first;
};

export function find(css: string, scope: ParentNode = document): Element {
  const found = scope.querySelector(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
}

/** Elements that hold just this text, looked for in shadow roots too. */
export function holding(text: string, scope: ParentNode = document): Element {
  const search = (at: ParentNode): Element | null => {
    for (const element of at.querySelectorAll('*')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() === text,
      );
      if (own) return element;
      const inner = element.shadowRoot && search(element.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const found = search(scope);
  if (!found) throw new Error(`nothing says ${text}`);
  return found;
}

let clock = 0;
export const nextTime = () => `10:${String(10 + (clock++ % 50))}`;

const style = `
  .app { display: flex; height: 560px; width: 900px; font: 14px sans-serif; background: #fff; color: #111 }
  .side { width: 220px; border-right: 1px solid #ddd } .main { flex: 1; display: flex; flex-direction: column; min-width: 0 }
  .scroll { flex: 1; overflow-y: auto; background: #f4f4f4 }`;

/** The frame around the messages: a list of three buyers, a header, and a box to write in. */
export function frame(
  css: string,
  log: Element | string,
  parts: { editor?: string; header?: string; list?: string } = {},
): void {
  const {
    editor = '<footer class="composer"><textarea class="composer__input" placeholder="Write a reply"></textarea><button class="composer__send">Send</button></footer>',
    header = '<header class="chat-header"><span class="chat-header__name">Mara Lind</span><span class="chat-header__state">online</span></header>',
    list = `<nav class="side"><ul class="chats">${['Mara Lind', 'Ole Berg', 'Ida Falk']
      .map(
        (name, at) =>
          `<li class="chat${at === 0 ? ' chat--selected' : ''}" data-conversation-id="c${at + 71}00"><span class="chat__name">${name}</span><span class="chat__last">last words of ${name}</span>${at ? `<em class="chat__badge">${at}</em>` : ''}</li>`,
      )
      .join('')}</ul></nav>`,
  } = parts;
  const main = only(`<section class="main">${header}</section>`);
  const made = typeof log === 'string' ? only(log) : log;
  main.append(made, ...parse(editor));
  const app = only('<div class="app"></div>');
  app.append(...parse(list), main);
  const sheet = document.createElement('style');
  sheet.textContent = style + css;
  document.body.replaceChildren(sheet, app);
}

export const around = {
  title: () => find('.chat-header__name'),
  item: () => find('.chat--selected .chat__name'),
  editor: () => find('.composer__input'),
  buyerName: 'Mara Lind',
};

/** Points at the words themselves. */
export const atWords = (lines: Line[] = talk, buyerAt = 0, ownAt = 1) => ({
  buyer: () => holding(lines[buyerAt]?.text ?? ''),
  own: () => holding(lines[ownAt]?.text ?? ''),
});
