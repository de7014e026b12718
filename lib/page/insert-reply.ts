import type { InsertOutcome, InsertRequest } from '../core/chat/insert-outcome.ts';
import type { SiteProfile } from '../sites/schema.ts';
import type { ReplyEditor } from './editors/editor.ts';
import { reactions } from './editors/reaction.ts';
import { openEditor } from './editors/registry.ts';
import { findEditor } from './find-editor.ts';
import { planAddition } from './plan-addition.ts';
import { readOpenChatId } from './read-chat.ts';
import type { Editing } from './watch-editing.ts';

const COMPOSING_PATIENCE_MS = 3000;
/** The page that a reply goes into. */
export interface ReplyPage {
  profile: SiteProfile;
  root: Document | Element;
  editing: Editing;
  /** The agent has clicked another conversation than this one. */
  isLeaving?: (chatId: string) => boolean;
  /** Hears of each text right before it goes in. */
  onFill?: (filled: InsertRequest) => void;
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

function currentEditor({ profile, root, editing }: ReplyPage): ReplyEditor | null {
  const element = findEditor(profile, root, editing.recent());
  return element && openEditor(element);
}

/** The chat that is surely open; null while the page shows two, or while the agent goes from `chatId` to another. */
function whoIsOpen({ profile, root, isLeaving }: ReplyPage, chatId: string): string | null {
  const openId = readOpenChatId(profile, root);
  return openId === chatId && isLeaving?.(chatId) ? null : openId;
}

/** Without blanks: how editors read their own paragraphs differs, and none of it is words. */
const bare = (text: string) => text.replace(/\s+/g, '');

/** How much of the text the editor holds behind the draft, UTF-16 units; null when it holds something else. */
function takenOf(read: string, { draft, expected, text }: Fill): number | null {
  const [held, before, wanted] = [bare(read), bare(draft), bare(expected)];
  if (held === wanted || (held.includes(wanted) && text !== '')) return text.length;
  // An editor without a stated limit may still cut what is too long for it.
  if (held.length <= before.length || !wanted.startsWith(held)) return null;
  let left = held.length - before.length;
  let at = 0;
  for (; left > 0; at++) if (!/\s/.test(text[at] ?? '')) left--;
  return at;
}

const holdsDraft = (editor: ReplyEditor, { draft }: Fill) => bare(editor.read()) === bare(draft);

/** Draft and text are all that is there, wherever in it the text has come to stand. */
function holdsBoth(read: string, { expected, text }: Fill): boolean {
  const held = bare(read);
  return held.length === bare(expected).length && held.includes(bare(text));
}

/** Takes the text back out of an editor that belongs to another chat by now, unless the page already did. */
async function takeBack(editors: readonly (ReplyEditor | null)[], fill: Fill): Promise<void> {
  for (const editor of editors)
    if (editor && holdsBoth(editor.read(), fill)) await editor.restore(fill.draft);
}

/** What has become of a fill, once the page had time to react to it. */
async function judge(
  page: ReplyPage,
  chatId: string,
  element: Element,
  editor: ReplyEditor,
  fill: Fill,
): Promise<InsertOutcome> {
  const openChatId = whoIsOpen(page, chatId);
  if (openChatId !== chatId) {
    await takeBack([editor, currentEditor(page)], fill);
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
  const isTaken = () => takenOf(editor.read(), fill) !== null;
  editor.append(fill.addition);
  await reactions(editor.patienceMs, isTaken);
  const first = await judge(page, chatId, element, editor, fill);
  if (first.status !== 'notTaken') return first;
  if (!holdsDraft(editor, fill)) await editor.restore(fill.draft);
  // Some pages put the old text back once when they hear of the first change.
  await editor.insist(fill.addition, fill.expected);
  await reactions(editor.patienceMs, isTaken);
  const second = await judge(page, chatId, element, editor, fill);
  if (second.status === 'notTaken' && !holdsDraft(editor, fill)) await editor.restore(fill.draft);
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
  const before = whoIsOpen(page, chatId);
  if (before !== chatId) return { status: 'wrongChat', openChatId: before };
  if (!(await page.editing.whenComposed(COMPOSING_PATIENCE_MS))) return { status: 'composing' };
  const element = findEditor(page.profile, page.root, page.editing.recent());
  const editor = element && openEditor(element);
  if (!element || !editor) return { status: 'noEditor' };
  if (editor.isReadOnly()) return { status: 'readOnly' };
  await editor.prepare();
  if (page.editing.isComposing()) return { status: 'composing' };
  // The last look before the text goes in: nothing is waited for in between.
  const openChatId = whoIsOpen(page, chatId);
  if (openChatId !== chatId) return { status: 'wrongChat', openChatId };
  if (!element.isConnected) return { status: 'editorGone' };
  const draft = editor.read();
  const { addition, fits } = planAddition(draft, whole, editor.room());
  if (fits === 0) return { status: 'notTaken' };
  page.onFill?.({ chatId, text: whole.slice(0, fits) });
  const fill = { draft, addition, expected: draft + addition, text: whole.slice(0, fits), whole };
  return fillAndJudge(page, chatId, element, editor, fill);
}
