import { around, atWords, find, frame, type Line, nextTime, only, type TestPage, talk } from './page.ts';

const isOwn = ({ side }: Line) => side === 'seller';

/** Runs of one writer in one group element; `group` opens one, `bubble` fills it. */
function runs(
  css: string,
  log: string,
  group: (line: Line) => string,
  bubble: (line: Line) => string,
): () => TestPage {
  return () => {
    frame(css, log);
    const list = find('[data-log]');
    list.removeAttribute('data-log');
    let last: { side: string; into: Element } | null = null;
    const say = (line: Line) => {
      if (last?.side !== line.side) {
        const made = only(group(line));
        list.append(made);
        last = { side: line.side, into: made.querySelector('[data-into]') ?? made };
        last.into.removeAttribute('data-into');
      }
      last.into.append(only(bubble(line)));
    };
    talk.forEach(say);
    return { ...around, ...atWords(), lines: talk, say };
  };
}

const groups = runs(
  '.run{display:flex;gap:8px;padding:6px}.run--own{flex-direction:row-reverse}.run__bubbles{display:flex;flex-direction:column;gap:3px;max-width:60%}.bub{background:#fff;padding:6px;border-radius:9px}.run--own .bub{background:#cde}',
  '<div class="scroll"><div class="thread" data-log></div></div>',
  (line) =>
    `<div class="run${isOwn(line) ? ' run--own' : ''}"><img class="run__avatar" width="24" height="24" alt=""><div class="run__bubbles" data-into><span class="run__author">${isOwn(line) ? 'Kim' : 'Mara Lind'}</span></div></div>`,
  (line) => `<div class="bub">${line.text}</div>`,
);

/** Both sides on the left; only the group's author says whose it is. */
const authored = runs(
  '.block{display:flex;padding:6px}.lines{flex:1}',
  '<div class="scroll"><div class="feed" data-log></div></div>',
  (line) =>
    `<div class="block"><div class="lines" data-into><div class="lines-head"><strong class="lines-author">${isOwn(line) ? 'Kim' : 'Mara Lind'}</strong> <span class="lines-time">${nextTime()}</span></div></div></div>`,
  (line) => `<div class="line">${line.text}</div>`,
);

/** Follow-ups are rows of their own, without an author. */
const followUps = (): TestPage => {
  frame(
    '.item{padding:4px 40px;position:relative}.item img{position:absolute;left:4px}',
    '<div class="scroll"><ol class="items"></ol></div>',
  );
  const list = find('.items');
  let last = '';
  const say = (line: Line) => {
    const head = `<img class="item-avatar" width="20" height="20" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><h3 class="item-header"><span class="item-username">${isOwn(line) ? 'Kim' : 'Mara Lind'}</span> <time class="item-time">${nextTime()}</time></h3>`;
    list.append(
      only(
        `<li class="item">${last === line.side ? '' : head}<div class="item-content"><span>${line.text}</span></div></li>`,
      ),
    );
    last = line.side;
  };
  talk.forEach(say);
  return { ...around, ...atWords(), lines: talk, say };
};

/** Days hold exchanges, exchanges hold both sides. */
const days = (): TestPage => {
  frame(
    '.said{padding:6px;margin:4px;display:flex}.said.by-me{justify-content:flex-end}.said span{background:#fff}',
    '<div class="scroll"><div class="log"></div></div>',
  );
  const log = find('.log');
  let into: Element | null = null;
  let count = 0;
  const say = (line: Line) => {
    if (count++ % 3 === 0) {
      into = only(`<section class="day"><h4 class="day-title">Day ${count}</h4></section>`);
      log.append(into);
    }
    into?.append(
      only(`<div class="said ${isOwn(line) ? 'by-me' : 'by-them'}"><span>${line.text}</span></div>`),
    );
  };
  talk.forEach(say);
  return { ...around, ...atWords(), lines: talk, say };
};

export const groupedPages: Record<string, () => TestPage> = {
  'grouped bubbles': groups,
  'grouped lines under an author': authored,
  'follow-ups without an author': followUps,
  'days that hold the messages': days,
};
