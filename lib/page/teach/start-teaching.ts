import type { TaughtPart, TeachState } from '../../core/chat/teach-state.ts';
import type { SiteProfile } from '../../sites/schema.ts';
import { findPlace } from '../find.ts';
import { findEditor } from '../find-editor.ts';
import { createReadCache } from '../read-chat.ts';
import { findItems } from '../read-list.ts';
import { findMessages, findRows, readRows } from '../read-rows.ts';
import { catchEvents } from './catch-events.ts';
import { claimTeaching, onTeachingTaken } from './frames.ts';
import { type Mark, openOverlay, type TeachAction, type TeachText } from './overlay.ts';
import { createTeaching, type TeachTask } from './teaching.ts';
import { walk } from './walk.ts';

/** A page that changes while it is taught is read anew this long after, ms. */
const REST_MS = 250;

export interface TeachOptions extends Omit<TeachTask, 'parts' | 'base'> {
  parts: readonly TaughtPart[];
  base: SiteProfile | null;
  /** The page itself, not a frame in it: speaks until somebody points into a frame. */
  isMain: boolean;
  /** Ends it without a word. */
  signal: AbortSignal;
  say: (key: TeachText) => string;
  onState: (state: TeachState) => void;
}

/** A picker at work on one page. */
export interface Picker {
  act(action: TeachAction): void;
}

/** What the profile finds now, each side in one colour. */
function foundBy(profile: SiteProfile, document: Document, known: ReadonlySet<TaughtPart>): Mark[] {
  const container = findMessages(profile, document);
  const elements = container ? findRows(profile, container, null) : [];
  const rows = container ? readRows(profile, container, createReadCache()) : [];
  const marks = elements.map((element, at): Mark => {
    const side = rows[at]?.side;
    return { element, kind: side === 'buyer' || side === 'seller' ? side : 'same' };
  });
  const parts = [
    known.has('title')
      ? findPlace(
          document,
          profile.open.name.flatMap(({ css, seen }) => (css ? [{ css, seen }] : [])),
        )
      : null,
    known.has('editor') ? findEditor(profile, document, null) : null,
    ...(known.has('listItem') ? findItems(profile, document).items : []),
  ];
  return [...marks, ...parts.flatMap((element) => (element ? [{ element, kind: 'part' as const }] : []))];
}

/**
 * Lets a person point at the parts of a chat page, and tells each time what is known by then. While it lasts the page
 * hears of no click and no key; nothing of it is changed, and nothing is left behind.
 */
export function startTeaching(options: TeachOptions): Picker {
  const { document, onState, say } = options;
  const view = document.defaultView;
  if (!view) throw new Error('a page without a window cannot be taught');
  const teaching = createTeaching(options);
  const ended = new AbortController();
  const signal = AbortSignal.any([options.signal, ended.signal]);
  const overlay = openOverlay(say);
  let isOurs = false;
  let cursor: Element | null = null;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let found: Mark[] = [];

  const draw = () => {
    cancelAnimationFrame(frame);
    frame = view.requestAnimationFrame(() => {
      const hover: Mark[] = cursor?.isConnected ? [{ element: cursor, kind: 'hover' }] : [];
      overlay.mark([...found, ...hover]);
    });
  };
  const tell = (end: TeachState['ended'] = null) => {
    const { problem, ...state } = teaching.state();
    found = foundBy(teaching.profile(), document, new Set(Object.keys(state.picked) as TaughtPart[]));
    if (options.isMain || isOurs) {
      const canSkip =
        state.step === 'listItem' || (options.base !== null && !options.base.teach && state.step !== null);
      overlay.show({ ...state, steps: teaching.steps, problem, canSkip });
      onState({ ...state, problem: problem && say(`problem.${problem}`), ended: end });
    }
    draw();
  };
  const act = (action: TeachAction) => {
    if (signal.aborted) return;
    if (action === 'leave' || (action === 'finish' && teaching.finish())) {
      tell(action === 'leave' ? 'left' : 'done');
      ended.abort();
      return;
    }
    if (action === 'skip') teaching.skip();
    if (action === 'back') teaching.back();
    tell();
  };
  const pick = (element: Element) => {
    if (teaching.step() === null) return;
    if (!isOurs) claimTeaching(view);
    isOurs = true;
    teaching.pick(element);
    tell();
  };

  catchEvents(view, signal, {
    onMove(target) {
      cursor = target === overlay.host ? null : target;
      draw();
    },
    onPick(target, point) {
      if (target !== overlay.host) return pick(target);
      const action = overlay.actionAt(point);
      if (action) act(action);
    },
    onKey(event) {
      if (event.key === 'Escape') return act('leave');
      if (event.key === 'Backspace') return act('back');
      if (event.key === 'Enter') {
        if (teaching.step() === null) act('finish');
        else if (cursor) pick(cursor);
        return;
      }
      if (event.key.toLowerCase() === 's' && teaching.step() !== null) return act('skip');
      const next = walk(cursor ?? document.body, event, overlay.host);
      if (!next) return;
      cursor = next;
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      draw();
    },
  });
  onTeachingTaken(view, signal, () => isOurs || ended.abort());
  const changes = new MutationObserver(() => {
    clearTimeout(rest);
    rest = setTimeout(() => tell(), REST_MS);
  });
  changes.observe(document.body, { childList: true, subtree: true, characterData: true });
  for (const type of ['scroll', 'resize'])
    view.addEventListener(type, draw, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    clearTimeout(rest);
    cancelAnimationFrame(frame);
    overlay.remove();
  });
  tell();
  return { act };
}
