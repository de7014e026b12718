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

function define(name: string, render: (host: HTMLElement) => string): void {
  if (customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback() {
        if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).append(...parse(render(this)));
      }
    },
  );
}

/** The whole desk stands in one root; messages have roots of their own that alone say whose they are. */
const wholeApp = (): TestPage => {
  define(
    'shop-chat',
    () =>
      '<div class="desk"><ul class="people"><li class="person current" data-person="p1"><b>Mara Lind</b><i>last words</i></li><li class="person" data-person="p2"><b>Ole Berg</b><i>last words</i></li></ul><div class="pane"><h2 class="pane-title">Mara Lind</h2><div class="pane-log" style="overflow-y:auto;height:300px"></div><div class="pane-editor" contenteditable="true" role="textbox" style="min-height:20px"></div></div></div>',
  );
  define('chat-line', (host) => {
    const side = host.dataset.k;
    return `<div class="row ${side === 'a' ? 'row--mine' : 'row--theirs'}" style="text-align:${side === 'a' ? 'right' : 'left'}"><slot name="avatar"></slot><div class="row-body"><span class="row-text"></span><small class="row-time">${nextTime()}</small></div></div>`;
  });
  document.body.replaceChildren(document.createElement('shop-chat'));
  const root = find('shop-chat').shadowRoot ?? document;
  const pane = find('.pane-log', root);
  const say = (line: Line) => {
    const made = document.createElement('chat-line');
    made.dataset.k = isOwn(line) ? 'a' : 'b';
    pane.append(made);
    made.removeAttribute('data-k');
    find('.row-text', made.shadowRoot ?? document).textContent = line.text;
  };
  talk.forEach(say);
  return {
    lines: talk,
    say,
    ...atWords(),
    title: () => find('.pane-title', root),
    item: () => find('.current b', root),
    editor: () => find('.pane-editor', root),
    buyerName: 'Mara Lind',
  };
};

/** A virtual list in a root, with wrappers that have no name, measured and moved by hand, twelve rows at most. */
const virtualRoot = (): TestPage => {
  define('virtual-log', () => '<div style="position:relative;height:2000px"></div>');
  frame('virtual-log{display:block}', '<div class="scroll"><virtual-log></virtual-log></div>');
  const box = (find('virtual-log').shadowRoot ?? document).querySelector('div') as HTMLElement;
  const lines: Line[] = [];
  const pool: HTMLElement[] = [];
  const say = (line: Line) => {
    lines.push(line);
    const shown = lines.slice(-12);
    shown.forEach((it, at) => {
      const index = lines.length - shown.length + at;
      const slot = index % 12;
      const row =
        pool[slot] ??
        (only(
          '<div><div class="cell"><div class="cell-bubble"><span class="cell-words"></span></div></div></div>',
        ) as HTMLElement);
      if (!pool[slot]) {
        pool[slot] = row;
        box.prepend(row);
      }
      row.style.cssText = `position:absolute;left:0;width:100%;top:${index * 70}px`;
      const cell = find('.cell', row);
      cell.className = `cell ${isOwn(it) ? 'cell-end' : 'cell-start'}`;
      find('.cell-words', row).textContent = it.text;
    });
  };
  talk.forEach(say);
  return { ...around, ...atWords(), lines: talk, say };
};

export const rootPages: Record<string, () => TestPage> = {
  'everything in one shadow root': wholeApp,
  'a virtual list in a shadow root': virtualRoot,
};
