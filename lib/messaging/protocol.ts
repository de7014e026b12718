import { defineExtensionMessaging } from '@webext-core/messaging';
import type { InsertOutcome, InsertRequest } from '../core/chat/insert-outcome.ts';
import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { TaughtPart, TeachState } from '../core/chat/teach-state.ts';
import type { SiteProfile } from '../sites/schema.ts';

/** Every message of the extension, grouped by its single receiver. */
interface Protocol {
  // to the worker, from a page
  /** How the page at this address is read; null: it is none of ours. A page script does not carry all profiles. */
  siteAt(url: string): SiteProfile | null;
  chatSeen(snapshot: ChatSnapshot): void;
  /** The page is being left: what it showed is no longer there to read. */
  chatGone(): void;
  // to a page, from the panel
  insertReply(request: InsertRequest): InsertOutcome;
  /** Shows the agent where a conversation stands in the page's list; false when it is not there. */
  pointAtChat(chat: { chatId: string }): boolean;
  /** Lets the agent point at these parts of the page; `base` is the site profile that they replace parts of, if any. */
  startTeaching(task: { parts: TaughtPart[]; base: SiteProfile | null }): void;
  teachStep(step: { action: 'skip' | 'back' | 'finish' | 'leave' }): void;
  // to the panel, from a page
  /** From the frame that holds the chat; `ended: 'done'` carries the finished profile. */
  teachChanged(state: TeachState): void;
  // to the panel, from the worker
  /** The toolbar button was pressed beside a panel that stood open already, `openedBefore` ms since the epoch. */
  closePanel(press: { windowId: number; openedBefore: number }): void;
  // to the panel, from a page: Alt+1…5 pressed beside the reply editor; false when the panel has nothing at that place
  pickSuggestion(pick: { place: number; chatId: string }): boolean;
  /** A text stood in another buyer's reply box, because the page left it there, and was taken out. */
  textAstray(filled: { chatId: string; text: string }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
