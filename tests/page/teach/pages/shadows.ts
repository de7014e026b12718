import {
  around,
  atWords,
  find,
  frame,
  type Line,
  nextTime,
  only,
  parse,
  type TestPage,
  talk,
} from './page.ts';

const isOwn = ({ side }: Line) => side === 'seller';

/** Defines an element that shows this markup in an open shadow root; attributes are there by then. */
function define(name: string, render: (host: HTMLElement) => string): void {
  if (customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback() {
        if (this.shadowRoot) return;
        this.attachShadow({ mode: 'open' }).append(...parse(render(this)));
      }
    },
  );
}

/** The log, every message and the composer have shadow roots of their own; an attribute of the message tells the side. */
const elements = (): TestPage => {
  define('x-log', () => '<div class="rows"></div>');
  define(
    'x-message',
    (host) =>
      `<div class="wrap"><div class="wrap-name">${host.getAttribute('from') === 'agent' ? 'Kim' : 'Mara'}</div><div class="wrap-text">${host.getAttribute('words')}</div><time>${nextTime()}</time></div>`,
  );
  define('x-composer', () => '<div><textarea part="field"></textarea></div>');
  frame('', '<div class="scroll"><x-log></x-log></div>', { editor: '<x-composer></x-composer>' });
  const rows = find('.rows', find('x-log').shadowRoot ?? document);
  const say = (line: Line) => {
    const made = document.createElement('x-message');
    made.setAttribute('from', isOwn(line) ? 'agent' : 'user');
    made.setAttribute('words', line.text);
    rows.append(made);
  };
  talk.forEach(say);
  return {
    ...around,
    ...atWords(),
    lines: talk,
    say,
    editor: () => find('textarea', find('x-composer').shadowRoot ?? document),
  };
};

/** Groups are elements with several bubbles in their root; only the group says whose they are. */
const groupedElements = (): TestPage => {
  define('y-group', () => '<div class="inner"><span class="who"></span><div class="bubbles"></div></div>');
  define('y-bubble', (host) => `<p class="say">${host.dataset.words}</p>`);
  frame('y-group{display:block}', '<div class="scroll"><div class="talk"></div></div>');
  const list = find('.talk');
  let last: { side: string; into: Element } | null = null;
  const say = (line: Line) => {
    if (last?.side !== line.side) {
      const group = document.createElement('y-group');
      group.className = isOwn(line) ? 'outgoing' : 'incoming';
      list.append(group);
      last = { side: line.side, into: find('.bubbles', group.shadowRoot ?? document) };
    }
    const bubble = document.createElement('y-bubble');
    bubble.dataset.words = line.text;
    last.into.append(bubble);
  };
  talk.forEach(say);
  return { ...around, ...atWords(), lines: talk, say };
};

/** Words are slotted: they stand in the page, what is around them in the root. */
const slotted = (): TestPage => {
  define(
    'z-bubble',
    () => '<div class="box"><slot></slot><div class="foot"><slot name="time"></slot></div></div>',
  );
  frame(
    'z-bubble{display:block;padding:4px}z-bubble[mine]{text-align:right}',
    '<div class="scroll"><z-thread class="thread"></z-thread></div>',
  );
  const list = find('.thread');
  const say = (line: Line) =>
    list.append(
      only(
        `<z-bubble ${isOwn(line) ? 'mine' : ''}><span>${line.text}</span><span slot="time">${nextTime()}</span></z-bubble>`,
      ),
    );
  talk.forEach(say);
  return { ...around, ...atWords(), lines: talk, say };
};

export const shadowPages: Record<string, () => TestPage> = {
  'custom elements with shadow roots': elements,
  'groups of bubbles in shadow roots': groupedElements,
  'slotted words': slotted,
};
