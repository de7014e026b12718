import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReadOptions, ReadOutcome } from '../../core/library/read/outcome.ts';
import { keepMappings, readMappings } from '../../data/column-mappings.ts';
import { readInWorker } from './read-file.ts';

/** What the user may choose about a file. */
export type ReadChoices = Pick<ReadOptions, 'encoding' | 'split' | 'leaveOut' | 'mappings'>;

/** A file and what was chosen about it: read with these options again, it gives the same once more. */
export interface ReadSource {
  file: File;
  options: ReadChoices;
}

/** idle → reading → done, or back to idle by cancelling; failed only when the worker itself did. */
export type FileState =
  | { kind: 'idle' }
  | { kind: 'reading'; fileName: string; done: number }
  | { kind: 'done'; fileName: string; outcome: ReadOutcome; source: ReadSource }
  | { kind: 'failed'; fileName: string; reason: string };

/** Reads library files beside the page, one at a time; choosing anew stops what is still going on. */
export function useReadFile() {
  const [state, setState] = useState<FileState>({ kind: 'idle' });
  const current = useRef<{ file: File; choices: ReadChoices } | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const read = useCallback(async (file: File, choices: ReadChoices) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    current.current = { file, choices };
    const fileName = file.name;
    setState({ kind: 'reading', fileName, done: 0 });
    const show = (next: FileState) => {
      if (!control.signal.aborted) setState(next);
    };
    try {
      const mappings = { ...(await readMappings()), ...choices.mappings };
      const tell = (done: number) => show({ kind: 'reading', fileName, done });
      const options = { ...choices, mappings };
      const outcome = await readInWorker(file, options, tell, control.signal);
      if (choices.mappings && outcome.kind === 'read') await keepMappings(choices.mappings);
      show({ kind: 'done', fileName, outcome, source: { file, options } });
    } catch (error) {
      show({ kind: 'failed', fileName, reason: error instanceof Error ? error.message : String(error) });
    }
  }, []);

  return {
    state,
    /** Reads another file; nothing chosen for the last one counts for it. */
    choose: useCallback((file: File) => void read(file, {}), [read]),
    /** Reads the same file once more, other choices made. */
    again: useCallback(
      (choices: ReadChoices) => {
        const before = current.current;
        if (before) void read(before.file, { ...before.choices, ...choices });
      },
      [read],
    ),
    /** Stops reading, and forgets the file. */
    cancel: useCallback(() => {
      running.current?.abort();
      current.current = null;
      setState({ kind: 'idle' });
    }, []),
  };
}
