/**
 * The sound of an alert. It plays in an offscreen document: the panel may be closed, a chat page may be muted, forbids
 * sounds before the first click and would show a loudspeaker that is not its own. The permission for it says nothing at
 * installation and shows the extension nothing. Firefox has no such documents; there the worker is a page without a
 * window, and plays itself.
 *
 *   silent ──a target comes near──▶ ready (document open, sound device awake) ──ring──▶ sounding ──over──▶ closed, silent again
 *                                     └──30 s without a sound──▶ closed by the browser, silent again; so one that has
 *                                        been open for long is opened anew, or it would be gone just before the ring
 *
 * Opening the document takes 0.1 to 0.3 s, longer on a busy computer, the first sound of a browser 0.2 s more: too long
 * for a tone that is due now. The document's timers are not slowed down like those of a hidden page: it knocks at the worker
 * when the tone is due, in case the worker was stopped meanwhile.
 */
import { browser } from 'wxt/browser';
import type { Signal } from '../core/alerts/tones.ts';
import { sendMessage } from '../messaging/protocol.ts';
import { playNotes } from './play-notes.ts';

const PAGE = '/tone.html';
/** A document that was opened, or sounded, longer ago may be closed by the browser before the next tone, ms. */
const FRESH_MS = 20_000;

let opening: Promise<void> | null = null;
let isSounding = false;
/** When this worker opened the document, or it last sounded, ms since the epoch; 0: not known. */
let freshAt = 0;
/** Something will sound then, ms since the epoch; the document stays. */
let neededUntil = 0;

function openDocument(): Promise<void> {
  const open = async () => {
    if (await browser.offscreen.hasDocument()) return;
    await browser.offscreen.createDocument({
      url: PAGE,
      reasons: ['AUDIO_PLAYBACK'],
      justification: 'A short tone when a buyer has waited too long, also while the panel is closed.',
    });
    freshAt = Date.now();
  };
  opening ??= open().finally(() => {
    opening = null;
  });
  return opening;
}

async function ringOffscreen(signal: Signal, volume: number): Promise<boolean> {
  // One signal at a time says enough.
  if (isSounding) return false;
  isSounding = true;
  try {
    await openDocument();
    return await sendMessage('playSignal', { signal, volume });
  } finally {
    isSounding = false;
    freshAt = Date.now();
    if (freshAt > neededUntil) await browser.offscreen.closeDocument();
  }
}

async function openAnew(): Promise<void> {
  const isStale = !isSounding && !opening && Date.now() - freshAt > FRESH_MS;
  if (isStale && (await browser.offscreen.hasDocument())) await browser.offscreen.closeDocument();
  await openDocument();
}

/** A tone may be wanted at `at`, ms since the epoch. */
export async function getReady(at: number): Promise<void> {
  if (!browser.offscreen) return;
  neededUntil = Math.max(neededUntil, at);
  // Without a sound device there is nothing to make ready; the ring itself will tell.
  await openAnew()
    .then(() => sendMessage('expectTone', { at }))
    .catch(() => {});
}

/** Plays a signal; resolves to whether it could be heard. `volume` 0…1. */
export async function ring(signal: Signal, volume: number): Promise<boolean> {
  // No sound device, or two rings at once: the other ways still call.
  const play = browser.offscreen ? ringOffscreen : playNotes;
  return play(signal, volume).catch(() => false);
}
