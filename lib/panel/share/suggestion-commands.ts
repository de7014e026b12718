import { useLiveQuery } from 'dexie-react-hooks';
import type { Phrase } from '../../core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../core/knowledge/stored-phrase.ts';
import { dayOf } from '../../core/knowledge/validity.ts';
import type { FieldProblem } from '../../core/library/problem.ts';
import {
  judgeSuggestion,
  readSuggestions,
  type Suggestion,
  type SuggestionFate,
  writeSuggestions,
} from '../../core/share/suggestions.ts';
import { readFacts } from '../../data/facts.ts';
import { readByKeys } from '../../data/read-by-keys.ts';
import type { StoredSuggestion } from '../../data/rows.ts';
import {
  copyAsOwn,
  dropSuggestion,
  findTargets,
  keepSuggestion,
  listSuggestions,
  markSent,
  readSuggestion,
  takeSuggestions,
} from '../../data/share/suggestions.ts';
import { isSamePhrase } from '../../data/stored-phrase.ts';
import { type Undo, undoOf } from '../desk/phrase-commands.ts';
import { saveFile } from '../desk/save-file.ts';

export type { StoredSuggestion };

/** A proposal of the agent's, beside what the team has now. */
export interface MadeSuggestion extends StoredSuggestion {
  fate: SuggestionFate;
}

/** What the agent proposed so far; undefined until it is read. */
export function useSuggestionsMade(): MadeSuggestion[] | undefined {
  return useLiveQuery(async () => {
    const made = await listSuggestions();
    const now = await readByKeys(made.map(({ key }) => key));
    return made.map((one) => ({ ...one, fate: judgeSuggestion(one, now.get(one.key), isSamePhrase) }));
  });
}

/** What the agent proposed for one phrase; null: nothing; undefined until it is read. */
export function useSuggestionFor(key: string): StoredSuggestion | null | undefined {
  return useLiveQuery(async () => (await readSuggestion(key)) ?? null, [key]);
}

/** Keeps a proposal for a phrase of the team in place of an earlier one; false when it changes nothing, and none is kept. */
export async function suggest(phrase: StoredPhrase, after: Phrase, note: string): Promise<boolean> {
  if (isSamePhrase(phrase, after)) {
    await dropSuggestion(phrase.key);
    return false;
  }
  await keepSuggestion(phrase, after, note, Date.now());
  return true;
}

export const forgetSuggestion = dropSuggestion;

/** Makes a phrase of the team the agent's own; the team's is hidden, so that not both are offered. */
export async function makeOwn(phrase: StoredPhrase): Promise<Undo> {
  return undoOf(await copyAsOwn(phrase, crypto.randomUUID(), Date.now()));
}

/** Hands the user a file for the owner of one library, with all that was proposed for it. */
export async function saveSuggestions(
  source: string,
  suggestions: readonly StoredSuggestion[],
): Promise<void> {
  const chosen = suggestions.filter((one) => one.source === source);
  const { agent = '' } = (await readFacts()).all;
  const file = chosen.map(({ before, after, note }) => ({ before, after, note }));
  const day = dayOf(Date.now());
  saveFile(
    writeSuggestions({ library: source, from: agent, suggestions: file }),
    `qinda-suggestions-${day}.json`,
  );
  await markSent(
    chosen.map(({ key }) => key),
    Date.now(),
  );
}

/** A suggestion beside what the owner has now. */
export interface Proposed extends Suggestion {
  fate: SuggestionFate;
  /** The owner's phrase now, or as the agent had it where it is gone. */
  now: Phrase;
}

/** A colleague's file, looked at but not taken. */
export type CheckedSuggestions =
  | { ok: true; library: string; from: string; source: string; proposed: Proposed[] }
  | { ok: false; fileName: string; problem: FieldProblem };

export async function checkSuggestions(file: File): Promise<CheckedSuggestions> {
  const read = readSuggestions(await file.text());
  if (!read.ok) return { ok: false, fileName: file.name, problem: read.problem };
  const { library, from, suggestions } = read.file;
  const { source, phrases } = await findTargets(library);
  const proposed = suggestions.map((one) => {
    const now = phrases.get(`${one.before.lang}/${one.before.id}`);
    return { ...one, fate: judgeSuggestion(one, now, isSamePhrase), now: now ?? one.before };
  });
  return { ok: true, library, from, source, proposed };
}

export async function acceptSuggestions(source: string, chosen: readonly Suggestion[]): Promise<Undo> {
  return undoOf(await takeSuggestions(source, chosen, Date.now()));
}
