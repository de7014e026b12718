import { useCallback, useEffect, useState } from 'react';
import type { Lang } from '../core/knowledge/phrase.ts';
import { type Complaint, NO_COMPLAINT } from '../core/tactics/complaint.ts';
import type { OfferWords } from '../core/tactics/offer-words.ts';
import { changeComplaint, watchComplaint } from '../data/complaints.ts';
import { loadOfferWords } from '../data/offer-words.ts';
import { useWatched } from './use-watched.ts';

/** Notes something, given how far the complaint has come. */
export type ChangeComplaint = (next: (before: Complaint) => Partial<Complaint>) => void;

/** How far the complaint of a chat has come, and how to note the next step. It outlives the panel's closing. */
export function useComplaint(key: string) {
  const watch = useCallback((onChange: (it: Complaint) => void) => watchComplaint(key, onChange), [key]);
  const complaint = useWatched(watch, NO_COMPLAINT);
  const change: ChangeComplaint = (next) =>
    void changeComplaint(key, (before) => ({ ...before, ...next(before) }));
  return { complaint, change };
}

/** The pieces that remedies and requests are put together from; null until they are read. */
export function useOfferWords(lang: Lang): OfferWords | null {
  const [words, setWords] = useState<OfferWords | null>(null);
  useEffect(() => {
    let gone = false;
    void loadOfferWords(lang).then((read) => {
      if (!gone) setWords(read);
    });
    return () => {
      gone = true;
    };
  }, [lang]);
  return words;
}
