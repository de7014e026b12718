import type { TaughtPart, TeachReading, TeachState } from '../../core/chat/teach-state.ts';
import { TAUGHT_PARTS } from '../../core/chat/teach-state.ts';
import type { SiteProfile } from '../../sites/schema.ts';
import { readValue } from '../find.ts';
import { findEditor } from '../find-editor.ts';
import { readChat } from '../read-chat.ts';
import { wordsOf } from '../words-of.ts';
import { composeProfile, isComplete, type Taught } from './compose-profile.ts';
import { deriveEditor } from './derive-editor.ts';
import { deriveList } from './derive-list.ts';
import { deriveMessages, type MessageProblem } from './derive-messages.ts';
import { deriveTitle } from './derive-title.ts';

const MAX_TURNS_SHOWN = 200;

/** Why a choice cannot be used; each has a text `teach.problem.<name>`. */
export type TeachProblem =
  | MessageProblem
  | 'noWords'
  | 'noTitle'
  | 'noList'
  | 'noEditor'
  | 'needed'
  | 'unfinished';

export interface TeachTask {
  /** Parts to be pointed at. A message teaches nothing without one of the other side, so both are asked for. */
  parts: readonly TaughtPart[];
  /** The profile that they replace parts of; null for a new one. */
  base: SiteProfile | null;
  document: Document;
  /** The day, YYYY-MM-DD. */
  seen: string;
}

/** Teaching without its screen: what was pointed at, what follows from it, and what is asked for next. */
export interface Teaching {
  step(): TaughtPart | null;
  steps: readonly TaughtPart[];
  pick(element: Element): void;
  skip(): void;
  back(): void;
  /** True when enough is known. */
  finish(): boolean;
  profile(): SiteProfile;
  state(): Omit<TeachState, 'problem' | 'ended'> & { problem: TeachProblem | null };
}

function stepsFor({ parts, base }: TeachTask): TaughtPart[] {
  const wanted = new Set<TaughtPart>(parts.length > 0 || base ? parts : TAUGHT_PARTS);
  if (wanted.has('buyerMessage') || wanted.has('ownMessage')) wanted.add('buyerMessage').add('ownMessage');
  return TAUGHT_PARTS.filter((part) => wanted.has(part));
}

export function readingOf(profile: SiteProfile, document: Document): TeachReading {
  const { rows, list, chat } = readChat(profile, document);
  return {
    buyer: chat?.name || readValue(document, profile.open.name),
    turns: rows
      .filter(({ text, kind }) => text !== '' || kind !== 'text')
      .slice(-MAX_TURNS_SHOWN)
      .map(({ side, text }) => ({ side, text })),
    chats: list.map(({ name }) => name),
    editor: findEditor(profile, document, null) !== null,
  };
}

function inWords(element: Element): string {
  const said = wordsOf(element) || element.getAttribute('aria-label') || element.getAttribute('placeholder');
  return (said || element.localName).slice(0, 80);
}

export function createTeaching(task: TeachTask): Teaching {
  const { base, document, seen } = task;
  const steps = stepsFor(task);
  const picks = new Map<TaughtPart, Element[]>();
  const taught: Taught = {};
  // A site known by its address alone has nothing to keep.
  const isNew = base === null || base.teach === true;
  let titleText = '';
  let at = 0;
  let problem: TeachProblem | null = null;

  const profile = () => composeProfile(taught, base, document.location.href, seen);
  const openName = () => titleText || (base ? readValue(document, base.open.name) : '');

  function learnMessages(element: Element): TeachProblem | null {
    const buyer = picks.get('buyerMessage') ?? [];
    const before = problem === 'sidesAlike' ? (picks.get('ownMessage') ?? []) : [];
    let found = deriveMessages(buyer, [...before, element], seen);
    if ('problem' in found && before.length > 0) found = deriveMessages(buyer, [element], seen);
    if ('problem' in found) {
      if (found.problem === 'sidesAlike') picks.set('ownMessage', [...before, element]);
      return found.problem;
    }
    taught.messages = found.messages;
    return null;
  }

  const learn: Record<TaughtPart, (element: Element) => TeachProblem | null> = {
    buyerMessage: (element) => (wordsOf(element) === '' ? 'noWords' : null),
    ownMessage: (element) => (wordsOf(element) === '' ? 'noWords' : learnMessages(element)),
    title(element) {
      const found = deriveTitle(element, seen);
      if (!found) return 'noTitle';
      taught.title = found.values;
      titleText = found.name;
      return null;
    },
    listItem(element) {
      const found = deriveList(element, openName(), seen);
      if (!found) return 'noList';
      taught.list = found;
      return null;
    },
    editor(element) {
      const found = deriveEditor(element, [openName()], seen);
      if (!found) return 'noEditor';
      taught.editor = found;
      return null;
    },
  };

  const forget: Record<TaughtPart, () => void> = {
    buyerMessage: () => delete taught.messages,
    ownMessage: () => delete taught.messages,
    title: () => delete taught.title,
    listItem: () => delete taught.list,
    editor: () => delete taught.editor,
  };

  return {
    steps,
    step: () => steps[at] ?? null,
    profile,
    pick(element) {
      const step = steps[at];
      if (!step) return;
      const found = learn[step](element);
      problem = found;
      if (found) return;
      picks.set(step, [element]);
      at++;
    },
    skip() {
      const step = steps[at];
      if (!step) return;
      problem = step === 'listItem' || !isNew ? null : 'needed';
      if (problem) return;
      if (step === 'listItem' && isNew) taught.list = null;
      at++;
    },
    back() {
      problem = null;
      if (at === 0) return;
      at--;
      const step = steps[at];
      if (!step) return;
      picks.delete(step);
      forget[step]();
    },
    finish() {
      const isDone = isComplete(taught, base);
      problem = isDone ? null : 'unfinished';
      return isDone;
    },
    state() {
      const draft = profile();
      const hasRead = picks.size > 1 || (picks.size > 0 && !taught.messages && !picks.has('buyerMessage'));
      return {
        step: steps[at] ?? null,
        picked: Object.fromEntries(
          [...picks].map(([part, elements]) => [part, inWords(elements.at(-1) ?? document.body)]),
        ),
        reading: hasRead || !isNew ? readingOf(draft, document) : null,
        profile: isComplete(taught, base) ? draft : null,
        problem,
      };
    },
  };
}
