import { around, atWords, find, frame, type Line, nextTime, only, type TestPage, talk } from './page.ts';

/** Rows that all look alike to the machine; `make` builds one. */
function flat(
  css: string,
  log: string,
  make: (line: Line, at: number) => string,
  extra: { between?: string } = {},
): () => TestPage {
  return () => {
    frame(css, log);
    const list = find('[data-log]') as Element;
    list.removeAttribute('data-log');
    talk.forEach((line, at) => {
      if (extra.between && at % 4 === 0) list.append(only(extra.between));
      list.append(only(make(line, at)));
    });
    let count = talk.length;
    return { ...around, ...atWords(), lines: talk, say: (line) => list.append(only(make(line, count++))) };
  };
}

const isOwn = ({ side }: Line) => side === 'seller';

const classes = flat(
  '.message{display:flex;margin:6px 12px}.message.own{justify-content:flex-end}.bubble{background:#fff;padding:8px;border-radius:8px;max-width:60%}.own .bubble{background:#cfe9ff}.date{text-align:center}',
  '<div class="scroll"><div class="messages" data-log></div></div>',
  (line) =>
    `<div class="message${isOwn(line) ? ' own' : ''}"><div class="bubble"><p class="words">${line.text}</p></div><time class="at">${nextTime()}</time></div>`,
  { between: '<div class="date">Monday</div>' },
);

const hashed = flat(
  '.css-1k3x9d{display:flex;padding:4px}.css-8fz0q2{display:flex;padding:4px;flex-direction:row-reverse}.css-p0q1w7{background:#fff;padding:6px;max-width:60%}.css-z7y6x5{background:#d8f5d0;padding:6px;max-width:60%}',
  '<div class="scroll css-77ab1c"><div class="css-0aa9bb" data-log></div></div>',
  (line) =>
    `<div class="${isOwn(line) ? 'css-8fz0q2' : 'css-1k3x9d'}"><img class="css-1av4t9" width="20" height="20" alt=""><div class="${isOwn(line) ? 'css-z7y6x5' : 'css-p0q1w7'}">${line.text}</div></div>`,
);

const modules = flat(
  '.Thread_row__a8K2x{padding:4px}.Thread_mine__Zq91p{text-align:right}.Bubble_body__x81Kd{display:inline-block;background:#fff;padding:6px;max-width:60%}',
  '<div class="scroll Thread_root__9sKx1"><div class="Thread_list__p01Ks" data-log></div></div>',
  (line) =>
    `<div class="Thread_row__a8K2x ${isOwn(line) ? 'Thread_mine__Zq91p' : ''}"><span class="Thread_name__k1Ls9">${isOwn(line) ? 'Kim' : 'Mara Lind'}</span><div class="Bubble_body__x81Kd"><span>${line.text}</span></div><span class="Thread_meta__02kLs">${nextTime()} ✓</span></div>`,
);

/** Both sides on the left, in one colour; one attribute tells. */
const attributes = flat(
  '.entry{padding:6px 12px}',
  '<div class="scroll" role="log" data-log></div>',
  (line, at) =>
    `<article class="entry" data-message-id="m-${9000 + at * 7}" data-author-role="${isOwn(line) ? 'agent' : 'customer'}"><b class="entry__who">${isOwn(line) ? 'Kim (shop)' : 'Mara Lind'}</b> <span class="entry__time">${nextTime()}</span><div class="entry__text">${line.text}</div></article>`,
  { between: '<div class="entry-divider"><span>22 November</span></div>' },
);

const utilities = flat(
  '.flex{display:flex}.justify-end{justify-content:flex-end}.p-2{padding:8px}.bg-white{background:#fff}.bg-blue-500{background:#2458d6;color:#fff}.max-w-md{max-width:60%}.text-center{text-align:center}',
  '<div class="scroll overflow-y-auto p-4"><div class="flex-col space-y-2" data-log></div></div>',
  (line) =>
    `<div class="flex p-2 ${isOwn(line) ? 'justify-end' : 'justify-start'}"><div class="max-w-md p-2 rounded-lg ${isOwn(line) ? 'bg-blue-500 text-white' : 'bg-white text-gray-900'}"><p class="text-sm">${line.text}</p><p class="text-xs opacity-70">${nextTime()}</p></div></div>`,
  { between: '<div class="flex p-2 justify-center text-center"><span class="text-xs">Today</span></div>' },
);

/** No class at all. */
const inlineStyles = flat(
  '',
  '<div class="scroll"><div data-log></div></div>',
  (line) =>
    `<div style="display: flex; justify-content: ${isOwn(line) ? 'flex-end' : 'flex-start'}; padding: 4px"><div style="background: ${isOwn(line) ? '#cfe9ff' : '#ffffff'}; padding: 6px; max-width: 60%"><div>${line.text}</div></div></div>`,
);

/** Name, words and time in one bubble, the words as bare text. */
const nested = flat(
  '.msg{margin:4px;display:table;background:#fff;padding:6px}.msg.out{margin-left:auto;background:#dfd}',
  '<div class="scroll"><div class="history" data-log></div></div>',
  (line) =>
    `<div class="msg ${isOwn(line) ? 'out' : 'in'}"><div class="sender">${isOwn(line) ? 'Kim' : 'Mara'}</div>${line.text}<span class="stamp">${nextTime()}</span>${isOwn(line) ? '<i class="ticks">✓✓</i>' : ''}</div>`,
);

/** The newest stands first in the tree and last on the screen. */
const reversed = (): TestPage => {
  const page = flat(
    '.log{display:flex;flex-direction:column-reverse}.line{padding:6px}.line-agent{align-self:flex-end;background:#eef}',
    '<div class="scroll log" data-log></div>',
    (line) =>
      `<div class="line line-${isOwn(line) ? 'agent' : 'client'}"><span class="line-text">${line.text}</span></div>`,
  )();
  const list = find('.log');
  list.replaceChildren(...[...list.children].reverse());
  return {
    ...page,
    say: (line) =>
      list.prepend(
        only(
          `<div class="line line-${isOwn(line) ? 'agent' : 'client'}"><span class="line-text">${line.text}</span></div>`,
        ),
      ),
  };
};

/** A buyer's words stand in a viewer whose names say what it has not. */
const modifiers = flat(
  '.turn{display:flex;padding:6px}.turn.out{justify-content:flex-end}.card{padding:6px}',
  '<div class="scroll"><div data-log></div></div>',
  (line) =>
    `<div class="turn ${isOwn(line) ? 'out' : 'in'} has-avatar"><div class="card is-read">${isOwn(line) ? `<span class="plain">${line.text}</span>` : `<div class="viewer viewer--no-toolbar without-time"><div class="viewer-page"><p>${line.text}</p></div></div>`}</div></div>`,
);

export const plainPages: Record<string, () => TestPage> = {
  'names of what is not there': modifiers,
  'stable classes': classes,
  'hashed classes only': hashed,
  'CSS modules': modules,
  'both sides on the left and one attribute that differs': attributes,
  'utility classes': utilities,
  'no class at all': inlineStyles,
  'name and time inside the bubble': nested,
  'the newest message first': reversed,
};
