import { useCallback, useEffect } from 'react';
import { watchRadar } from '../data/radar.ts';
import type { PanelAnswer } from './radar/note-questions.ts';
import type { ShownSuggestions } from './use-suggestions.ts';
import { useWatched } from './use-watched.ts';

/** Masking brings long lists of names and places: only who has the radar on loads it. */
const load = () => import('./radar/note-questions.ts');

/** The panel's part of the gap radar: notes open questions, and gives how to note what became of one; nothing while it is off. */
export function useRadar(latest: ShownSuggestions | null): (answer: PanelAnswer) => void {
  const isOn = useWatched(watchRadar, 0) > 0;
  useEffect(() => {
    if (!isOn || !latest || latest.answered) return;
    const offered = latest.items.map(({ phrase }) => phrase);
    void load().then(({ noteQuestion }) => noteQuestion({ ...latest, offered }, Date.now()));
  }, [isOn, latest]);
  return useCallback(
    (answer) => {
      if (isOn) void load().then(({ noteAnswer }) => noteAnswer(answer, Date.now()));
    },
    [isOn],
  );
}
