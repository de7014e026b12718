import type { TaughtPart, TeachReading } from '../../core/chat/teach-state.ts';
import { overlayStyle } from './overlay-style.ts';
import type { TeachProblem } from './teaching.ts';

export type TeachAction = 'skip' | 'back' | 'finish' | 'leave';
export type MarkKind = 'hover' | 'buyer' | 'seller' | 'same' | 'part';
export interface Mark {
  element: Element;
  kind: MarkKind;
}

/** Every text of the picker, by its key below `teach`. */
export type TeachText =
  | `ask.${TaughtPart | 'done'}`
  | `problem.${TeachProblem}`
  | `action.${TeachAction}`
  | `side.${'buyer' | 'seller' | 'robot' | 'system'}`
  | 'keys'
  | 'reads'
  | 'replyBox'
  | 'noReplyBox'
  | 'chats';

export interface OverlayView {
  step: TaughtPart | null;
  steps: readonly TaughtPart[];
  reading: TeachReading | null;
  problem: TeachProblem | null;
  canSkip: boolean;
}

export interface Overlay {
  host: HTMLElement;
  show(view: OverlayView): void;
  mark(marks: readonly Mark[]): void;
  actionAt(point: { x: number; y: number }): TeachAction | null;
  remove(): void;
}

const actions = ['leave', 'back', 'skip', 'finish'] as const;
const TURNS_SHOWN = 3;

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** What is read now: the newest turns with their sides, the buyer, the list, the reply box. */
function readingLines(reading: TeachReading, say: (key: TeachText) => string): HTMLElement[] {
  const { buyer, turns, chats, editor } = reading;
  const facts = [
    buyer,
    chats.length > 0 ? `${say('chats')}: ${chats.length}` : '',
    say(editor ? 'replyBox' : 'noReplyBox'),
  ];
  const lines = turns.slice(-TURNS_SHOWN).map(({ side, text }) => {
    const line = make('div', '');
    line.dataset.side = side;
    line.append(make('b', '', say(`side.${side}`)), ` ${text.replaceAll('\n', ' ')}`);
    return line;
  });
  return [
    make('div', '', `${say('reads')} (${turns.length}) · ${facts.filter(Boolean).join(' · ')}`),
    ...lines,
  ];
}

function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(overlayStyle);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox hands content scripts another world's sheets and refuses them.
    root.append(make('style', '', overlayStyle));
  }
}

/** The picker's screen: one element of ours at the end of the page, closed to it; nothing else of the page is touched. */
export function openOverlay(say: (key: TeachText) => string): Overlay {
  const host = document.createElement('qinda-teach');
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  const field = make('div', 'marks');
  const bar = make('section', 'bar');
  bar.hidden = true;
  const [head, count, ask] = [make('div', 'head'), make('span', 'count'), make('span', 'ask')];
  const [problem, read, foot] = [make('div', 'problem'), make('div', 'read'), make('div', 'foot')];
  head.setAttribute('role', 'status');
  problem.setAttribute('role', 'alert');
  head.append(count, ask);
  const buttons = actions.map((action) => {
    const button = make('button', '', say(`action.${action}`));
    button.dataset.action = action;
    return button;
  });
  foot.append(make('span', 'keys', say('keys')), ...buttons);
  bar.append(head, problem, read, foot);
  root.append(field, bar);
  document.documentElement.append(host);
  return {
    host,
    show({ step, steps, reading, problem: why, canSkip }) {
      bar.hidden = false;
      // The bar stands where the part that is asked for does not.
      bar.toggleAttribute('data-top', step === 'editor');
      count.textContent = step ? `${steps.indexOf(step) + 1} / ${steps.length}` : '✓';
      ask.textContent = say(`ask.${step ?? 'done'}`);
      problem.textContent = why ? say(`problem.${why}`) : '';
      read.replaceChildren(...(reading ? readingLines(reading, say) : []));
      for (const button of buttons)
        button.hidden =
          (button.dataset.action === 'skip' && !canSkip) ||
          (button.dataset.action === 'back' && step === steps[0]) ||
          (button.dataset.action === 'finish' && step !== null);
    },
    mark(marks) {
      field.replaceChildren(
        ...marks.map(({ element, kind }) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const made = make('div', 'mark');
          made.dataset.kind = kind;
          Object.assign(made.style, {
            left: `${left}px`,
            top: `${top}px`,
            width: `${width}px`,
            height: `${height}px`,
          });
          return made;
        }),
      );
    },
    actionAt({ x, y }) {
      const action = root.elementFromPoint(x, y)?.closest('button')?.dataset.action;
      return actions.find((it) => it === action) ?? null;
    },
    remove: () => host.remove(),
  };
}
