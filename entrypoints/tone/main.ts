import { playNotes } from '../../lib/background/play-notes.ts';
import { onMessage, sendMessage } from '../../lib/messaging/protocol.ts';

/** A worker that lives has rung by then, ms. */
const KNOCK_AFTER_MS = 100;

/** Keeps the sound device awake for a tone that comes within seconds. */
let ready: AudioContext | undefined;

onMessage('expectTone', ({ data: { at } }) => {
  ready ??= new AudioContext();
  setTimeout(() => sendMessage('knock').catch(() => {}), at + KNOCK_AFTER_MS - Date.now());
});
onMessage('playSignal', ({ data: { signal, volume } }) => {
  const audio = ready;
  ready = undefined;
  return playNotes(signal, volume, audio);
});
