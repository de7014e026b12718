import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Way } from '../core/alerts/choose-ways.ts';
import type { Signal } from '../core/alerts/tones.ts';
import type { InsertOutcome, InsertRequest } from '../core/chat/insert-outcome.ts';
import type { ShowOutcome, ShowRequest } from '../core/chat/show-chat.ts';
import type { ChatSnapshot } from '../core/chat/snapshot.ts';
import type { TaughtPart, TeachState } from '../core/chat/teach-state.ts';
import type { ShareFailure } from '../core/share/failure.ts';
import type { Access } from '../core/share/subscription.ts';
import type { SiteProfile } from '../sites/schema.ts';

/** Every message of the extension, grouped by its single receiver. */
interface Protocol {
  // to the worker, from a page
  /** How the page at this address is read; null: it is none of ours. A page script does not carry all profiles. */
  siteAt(url: string): SiteProfile | null;
  /** What the page showed, oldest first. `wakeAt`: when the page should send again, in case the worker is stopped before; ms since the epoch. Panels listen in. */
  chatSeen(snapshots: ChatSnapshot[]): { wakeAt: number | null };
  /** The page is being left: what it showed is no longer there to read. */
  chatGone(): void;
  // to a page, from the worker
  /** Whether our script runs there; nobody answers where it does not. */
  isReading(): boolean;
  /** The page's title says this while its tab is not in front; null: it is the page's own again. */
  flashTitle(flash: { text: string | null }): void;
  // to a page, from the panel
  insertReply(request: InsertRequest): InsertOutcome;
  /** Opens a conversation where the page lets it, else points at it in the page's list. */
  showChat(request: ShowRequest): ShowOutcome;
  /** Lets the agent point at these parts of the page; `base` is the site profile that they replace parts of, if any. */
  startTeaching(task: { parts: TaughtPart[]; base: SiteProfile | null }): void;
  teachStep(step: { action: 'skip' | 'back' | 'finish' | 'leave' }): void;
  // to the panel, from a page
  /** From the frame that holds the chat; `ended: 'done'` carries the finished profile. */
  teachChanged(state: TeachState): void;
  // to the offscreen document, from the worker
  /** A signal may be played at `at`, ms since the epoch: whatever takes time is done before. */
  expectTone(tone: { at: number }): void;
  /** Plays a signal, `volume` 0…1; answers when it is over, with whether it could be heard. */
  playSignal(tone: { signal: Signal; volume: number }): boolean;
  // to the worker, from the offscreen document
  /** What was to be told now is due, in case that the worker was stopped before. */
  knock(): void;
  // to the worker, from the options
  /** Calls as for a buyer, to be seen and heard once: which of the switched-on ways worked. */
  tryAlert(): Way[];
  /** Looks at once whether an address has a newer library; what came is in the base of arrivals, why nothing came is the answer. */
  lookAtLibrary(look: { address: string; whole: boolean; access?: Access | undefined }): ShareFailure | null;
  // to the panel, from the worker
  /** The toolbar button was pressed beside a panel that stood open already, `openedBefore` ms since the epoch. */
  closePanel(press: { windowId: number; openedBefore: number }): void;
  // to the panel, from a page: Alt+1…5, or Alt+0 as place 0, pressed beside the reply editor; false when there is nothing
  pickSuggestion(pick: { place: number; chatId: string }): boolean;
  /** A text stood in another buyer's reply box, because the page left it there, and was taken out. */
  textAstray(filled: { chatId: string; text: string }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
