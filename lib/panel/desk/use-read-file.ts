import { useCallback, useRef, useState } from 'react';
import { keepMappings, readMappings } from '../../data/column-mappings.ts';
import { endImport, importThread } from './library/library-thread.ts';
import type { FileLook } from './library/look-at-reading.ts';
import type { ReadChoices } from './library/questions.ts';

/** idle → reading → done, or back to idle by cancelling; failed only when the thread itself did. */
type FileState =
  | { kind: 'idle' }
  | { kind: 'reading'; file: File; done: number }
  | { kind: 'done'; file: File; look: FileLook }
  | { kind: 'failed'; file: File; reason: string };

/** Reads library files beside the page, one at a time; choosing anew stops what is still going on. */
export function useReadFile() {
  const [state, setState] = useState<FileState>({ kind: 'idle' });
  /** What is being read, or was read last; an answer about anything else comes too late. */
  const current = useRef<{ file: File; choices: ReadChoices; isRunning: boolean } | null>(null);

  const read = useCallback(async (file: File, choices: ReadChoices) => {
    // A thread that reads hears nothing before it is done.
    if (current.current?.isRunning) endImport();
    const mine = { file, choices, isRunning: true };
    current.current = mine;
    const show = (next: FileState) => {
      if (current.current === mine) setState(next);
    };
    const onProgress = (done: number) => show({ kind: 'reading', file, done });
    onProgress(0);
    try {
      const mappings = { ...(await readMappings()), ...choices.mappings };
      if (current.current !== mine) return;
      const asked = { file, choices: { ...choices, mappings } };
      const look = await importThread().ask('readFile', asked, { onProgress });
      if (choices.mappings && look.kind === 'read') await keepMappings(choices.mappings);
      show({ kind: 'done', file, look });
    } catch (error) {
      show({ kind: 'failed', file, reason: error instanceof Error ? error.message : String(error) });
    } finally {
      mine.isRunning = false;
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
      endImport();
      current.current = null;
      setState({ kind: 'idle' });
    }, []),
  };
}
