import { lengthOf, type Signal, TONES } from '../core/alerts/tones.ts';

/** Into and out of a tone without a click, s. */
const FADE_S = 0.015;

/**
 * Plays a signal with sine waves, made as they sound. `volume` 0…1, on `audio`, which is closed afterwards. Resolves when it
 * is over, to whether the browser let it be heard.
 */
export async function playNotes(
  signal: Signal,
  volume: number,
  audio = new AudioContext(),
): Promise<boolean> {
  const begin = audio.currentTime + 0.03;
  for (const { hz, at, forMs } of TONES[signal]) {
    const wave = new OscillatorNode(audio, { type: 'sine', frequency: hz });
    const loud = new GainNode(audio, { gain: 0 });
    const from = begin + at / 1000;
    const to = from + forMs / 1000;
    loud.gain.setValueAtTime(0, from);
    loud.gain.linearRampToValueAtTime(volume * 0.5, from + FADE_S);
    loud.gain.setValueAtTime(volume * 0.5, to - FADE_S * 4);
    loud.gain.linearRampToValueAtTime(0, to);
    wave.connect(loud).connect(audio.destination);
    wave.start(from);
    wave.stop(to);
  }
  await new Promise((over) => setTimeout(over, lengthOf(signal) + 100));
  const wasHeard = audio.state === 'running';
  await audio.close();
  return wasHeard;
}
