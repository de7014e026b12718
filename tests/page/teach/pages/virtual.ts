import { around, atWords, find, frame, type Line, only, type TestPage, talk } from './page.ts';

const ROW = 60;

/** A list that places its rows by hand and re-uses their elements, so that the tree's order says nothing. */
const virtual = (): TestPage => {
  frame(
    '.vrow{position:absolute;left:0;right:0}.vmsg{display:flex;padding:4px}.vmsg[data-mine="true"]{justify-content:flex-end}.vmsg-body{background:#fff;padding:4px;max-width:60%}',
    '<div class="scroll viewport"><div class="spacer" style="position:relative"></div></div>',
  );
  const spacer = find('.spacer') as HTMLElement;
  const lines: Line[] = [];
  const pool: HTMLElement[] = [];
  const draw = () => {
    spacer.style.height = `${lines.length * ROW}px`;
    lines.forEach((line, at) => {
      // Elements go to rows in an order of their own.
      const slot = (lines.length - at + 2) % lines.length;
      const taken =
        pool[slot] ??
        (only(
          '<div class="vrow"><div class="vmsg"><div class="vmsg-body"></div></div></div>',
        ) as HTMLElement);
      pool[slot] = taken;
      if (taken.parentNode !== spacer) spacer.append(taken);
      taken.style.transform = `translateY(${at * ROW}px)`;
      const message = find('.vmsg', taken) as HTMLElement;
      message.dataset.mine = String(line.side === 'seller');
      message.dataset.messageId = `msg_${4000 + at}`;
      find('.vmsg-body', taken).textContent = line.text;
    });
  };
  const say = (line: Line) => {
    lines.push(line);
    draw();
  };
  for (const line of talk) lines.push(line);
  draw();
  return { ...around, ...atWords(), lines: talk, say };
};

export const virtualPages: Record<string, () => TestPage> = {
  'a virtual list that re-uses its rows': virtual,
};
