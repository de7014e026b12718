import type { InsertOutcome, InsertRequest } from '../core/chat/insert-outcome.ts';
import type { SiteProfile } from '../sites/schema.ts';
import type { ReplyEditor } from './editors/editor.ts';
import { openEditor } from './editors/registry.ts';
import { findEditor } from './find-editor.ts';
import { planAddition } from './plan-addition.ts';
import { readOpenChatId } from './read-chat.ts';
import type { Editing } from './watch-editing.ts';

const COMPOSING_PATIENCE_MS = 3000;
/** Longest wait for a frame; in a hidden page none comes. */
const FRAME_PATIENCE_MS = 100;

/** The page that a reply goes into. */
export interface ReplyPage {
  profile: SiteProfile;
  root: Document | Element;
  editing: Editing;
}

/** What the fill was, for judging it afterwards and for taking it back. */
interface Fill {
  draft: string;
  addition: string;
  expected: string;
  /** As much of the reply as fits. */
  text: string;
  whole: string;
}

/** Lets the page react: its frame, and what it put off until after that. */
function reaction(): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, FRAME_PATIENCE_MS);
    requestAnimationFrame(() => {
      clearTimeout(patience);
      setTimeout(resolve);
    });
  });
}

function currentEditor({ profile, root, editing }: ReplyPage): ReplyEditor | null {
  const element = findEditor(profile, root, editing.recent());
  return element && openEditor(element);
}

const bare = (text: string) => text.replace(/\s+/g, '');

/** How much of the text the editor holds, UTF-16 units; null when it holds something else. */
function takenOf(read: string, { draft, expected, text }: Fill): number | null {
  if (bare(read) === bare(expected) || (read.length > expected.length && read.includes(text)))
    return text.length;
  // An editor without a stated limit may still cut what is too long for it.
  const isCut = read.length > draft.length && expected.startsWith(read) && read.startsWith(draft);
  return isCut ? read.slice(draft.length).replace(/^\n/, '').length : null;
}

/** Takes the text back out of an editor that belongs to another chat by now, unless the page already did. */
function takeBack(editors: readonly (ReplyEditor | null)[], { draft, expected }: Fill): void {
  for (const editor of editors) if (editor?.read() === expected) editor.replace(draft);
}

/** What has become of a fill, once the page had time to react to it. */
function judge(
  page: ReplyPage,
  chatId: string,
  element: Element,
  editor: ReplyEditor,
  fill: Fill,
): InsertOutcome {
  const openChatId = readOpenChatId(page.profile, page.root);
  if (openChatId !== chatId) {
    takeBack([editor, currentEditor(page)], fill);
    return { status: 'wrongChat', openChatId };
  }
  // A page may put a new editor in the old one's place and carry the text over.
  const here = element.isConnected ? editor : currentEditor(page);
  const taken = here && takenOf(here.read(), fill);
  if (taken === null) return { status: element.isConnected ? 'notTaken' : 'editorGone' };
  element.ownerDocument.defaultView?.focus();
  here?.focusEnd();
  return taken < fill.whole.length ? { status: 'filled', cutTo: taken } : { status: 'filled' };
}

async function fillAndJudge(
  page: ReplyPage,
  chatId: string,
  element: Element,
  editor: ReplyEditor,
  fill: Fill,
): Promise<InsertOutcome> {
  editor.append(fill.addition);
  if (takenOf(editor.read(), fill) === null) editor.replace(fill.expected);
  await reaction();
  const first = judge(page, chatId, element, editor, fill);
  if (first.status !== 'notTaken') return first;
  // Some pages put the old text back once when they hear of the first change.
  editor.replace(fill.expected);
  await reaction();
  const second = judge(page, chatId, element, editor, fill);
  const left = editor.read();
  if (second.status === 'notTaken' && left !== fill.draft && left.startsWith(fill.draft))
    editor.replace(fill.draft);
  return second;
}

/**
 * Puts a reply behind the draft in the page's editor, if the chat that it was made for is the one open now, and says
 * what became of it. Never sends: no key is pressed, no button clicked; and never touches the clipboard.
 *
 * If the chat is switched while we fill, the text is taken back out of the editor and `wrongChat` reported.
 * `cutTo` of a filled outcome is how many UTF-16 units of the text the editor took.
 */
export async function insertReply(request: InsertRequest, page: ReplyPage): Promise<InsertOutcome> {
  const { chatId, text: whole } = request;
  const before = readOpenChatId(page.profile, page.root);
  if (before !== chatId) return { status: 'wrongChat', openChatId: before };
  if (!(await page.editing.whenComposed(COMPOSING_PATIENCE_MS))) return { status: 'composing' };
  const openChatId = readOpenChatId(page.profile, page.root);
  if (openChatId !== chatId) return { status: 'wrongChat', openChatId };
  const element = findEditor(page.profile, page.root, page.editing.recent());
  const editor = element && openEditor(element);
  if (!element || !editor) return { status: 'noEditor' };
  if (editor.isReadOnly()) return { status: 'readOnly' };
  const draft = editor.read();
  const { addition, fits } = planAddition(draft, whole, editor.room());
  if (fits === 0) return { status: 'notTaken' };
  const fill = { draft, addition, expected: draft + addition, text: whole.slice(0, fits), whole };
  return fillAndJudge(page, chatId, element, editor, fill);
}
