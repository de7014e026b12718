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

function rows(
  css: string,
  log: string,
  make: (line: Line, at: number, before: Line | undefined) => string,
): () => TestPage {
  return () => {
    frame(css, log);
    const list = find('[data-log]');
    list.removeAttribute('data-log');
    const said: Line[] = [];
    const say = (line: Line) => {
      list.append(
        ...parse(make(line, said.length, said.at(-1))).map((made) => made.querySelector('tr') ?? made),
      );
      said.push(line);
    };
    talk.forEach(say);
    return { ...around, ...atWords(), lines: talk, say };
  };
}

const log = '<div class="scroll"><div class="log" data-log></div></div>';

/** Every row names its writer by a number; nothing else differs. */
const senderIds = rows(
  '.m{padding:5px}',
  log,
  (line, at) =>
    `<div class="m" data-mid="${88_120 + at * 13}" data-sender-id="${isOwn(line) ? '100234' : '773120'}"><div class="m-b"><span>${line.text}</span></div></div>`,
);

/** Only what a screen reader is told differs. */
const labels = rows(
  '.entry{padding:5px}',
  log,
  (line) =>
    `<div class="entry" role="listitem" aria-label="${isOwn(line) ? 'You' : 'Mara'}, ${nextTime()}: ${line.text.slice(0, 5)}"><div class="inner"><div class="words">${line.text}</div></div></div>`,
);

const hiddenWords = rows(
  '.v{padding:5px}.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  log,
  (line) =>
    `<li class="v"><span class="sr-only">${isOwn(line) ? 'You said' : 'Mara Lind said'}</span><div class="w">${line.text}</div></li>`,
);

/** Rows of the page's own are made like messages and stand in the middle. */
const notices = rows(
  '.bubble{display:table;margin:5px;padding:5px;background:#fff;max-width:60%}.bubble.me{margin-left:auto;background:#dfd}.bubble.system{margin:5px auto;background:none}',
  log,
  (line, at) =>
    `${at % 3 === 0 ? '<div class="bubble system"><span class="text">Kim joined the chat</span></div>' : ''}<div class="bubble ${isOwn(line) ? 'me' : ''}"><span class="text">${line.text}</span></div>`,
);

const styled = rows(
  '.sc-dkPtRN{display:flex;padding:4px}.kZqWbE{justify-content:flex-end}.hXvTfu{justify-content:flex-start}.sc-hKwDye{background:#fff;padding:4px;max-width:60%}',
  log,
  (line) =>
    `<div class="sc-dkPtRN ${isOwn(line) ? 'kZqWbE' : 'hXvTfu'}"><div class="sc-hKwDye dYqYhS"><span class="sc-eCImPb bKzQpe">${line.text}</span><span class="sc-jRQBWg ${isOwn(line) ? 'eTtPmo' : 'ivKpOj'}">${nextTime()}</span></div></div>`,
);

/** A table, whose first column says who. */
const table = rows(
  'td{padding:4px}',
  '<div class="scroll"><table><tbody data-log></tbody></table></div>',
  (line) =>
    `<table><tbody><tr class="irc"><td class="irc-nick">${isOwn(line) ? 'kim' : 'mara'}</td><td class="irc-text">${line.text}</td><td class="irc-at">${nextTime()}</td></tr></tbody></table>`,
);

/** Words are split by links, line breaks and pictures of emoji; marks come and go. */
const rich = rows(
  '.item{display:flex;padding:4px}.item.is-own{flex-direction:row-reverse}.content{background:#fff;padding:4px;max-width:60%}.is-own .content{background:#def}',
  log,
  (line, at, before) =>
    `<div class="item ${isOwn(line) ? 'is-own' : ''} ${before?.side === line.side ? 'is-next' : 'is-first'} ${at % 2 ? 'has-link' : ''}"><div class="pic"><img width="20" height="20" alt="photo"></div><div class="content">${before?.side === line.side ? '' : `<header class="by">${isOwn(line) ? 'Kim' : 'Mara Lind'}</header>`}<div class="body"><p>${line.text}</p></div><footer class="below">${nextTime()}${isOwn(line) ? ' · Read' : ''}</footer></div><div class="tools"><button>Reply</button><button>Copy</button></div></div>`,
);

/** Two runs of utility classes, bubbles in groups. */
const utilityGroups = (): TestPage => {
  frame(
    '.flex{display:flex}.flex-col{flex-direction:column}.items-end{align-items:flex-end}.items-start{align-items:flex-start}.gap-1{gap:4px}.px-3{padding:0 12px}.bg-gray-100{background:#eee}.bg-indigo-600{background:#33c;color:#fff}',
    '<div class="scroll"><div class="flex flex-col gap-4 px-3" data-log></div></div>',
  );
  const list = find('[data-log]');
  let last: { side: string; into: Element } | null = null;
  const say = (line: Line) => {
    if (last?.side !== line.side) {
      const made = only(
        `<div class="flex flex-col gap-1 ${isOwn(line) ? 'items-end' : 'items-start'}"><span class="text-xs text-gray-500">${isOwn(line) ? 'Kim' : 'Mara Lind'} · ${nextTime()}</span></div>`,
      );
      list.append(made);
      last = { side: line.side, into: made };
    }
    last.into.append(
      only(
        `<div class="flex gap-1"><div class="px-3 rounded-2xl ${isOwn(line) ? 'bg-indigo-600 text-white' : 'bg-gray-100 text-gray-900'}">${line.text}</div></div>`,
      ),
    );
  };
  talk.forEach(say);
  return { ...around, ...atWords(), lines: talk, say };
};

export const strangePages: Record<string, () => TestPage> = {
  'sender ids and nothing else': senderIds,
  'labels for screen readers': labels,
  'words for screen readers': hiddenWords,
  'notices made like messages': notices,
  'styled components': styled,
  'a table': table,
  'marks that come and go': rich,
  'groups by utility classes': utilityGroups,
};
