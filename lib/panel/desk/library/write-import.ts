import type { Rider } from '../../../data/riders.ts';
import { askForSites } from '../site-files.ts';
import type { Company } from '../thread.ts';
import { importThread } from './library-thread.ts';
import type { Imported } from './questions.ts';
import { type AppliedRiders, applyRiders, type PlannedRiders } from './riders.ts';

/** An import that is in the base, with what rode along. */
export interface ImportDone {
  done: Imported & { ok: true };
  riders: AppliedRiders;
  /** The browser may not read the pages that were taken. */
  denied: boolean;
}

/**
 * Writes the import under way with the `chosen` riders: phrases and words in one transaction, and only when it is done the rest.
 * Must run in a click where pages are chosen, for the browser asks then; when nothing is written after all, what it gave for
 * them is given back.
 */
export async function writeImport(
  planned: PlannedRiders,
  chosen: readonly Rider[],
  company: Company,
): Promise<ImportDone | (Imported & { ok: false })> {
  const pages = planned.sites?.swaps.flatMap(({ to }) => to?.profile.matches ?? []) ?? [];
  const right = chosen.includes('sites') && pages.length > 0 ? askForSites(pages) : null;
  const allowed = (await right?.granted) ?? true;
  try {
    const ask = { now: Date.now(), withWords: chosen.includes('words') };
    const done = await importThread().ask('import', ask, company);
    if (!done.ok) {
      await right?.giveBack();
      return done;
    }
    const riders = await applyRiders(planned, chosen, done.words);
    const undo = async () => {
      await riders.undo();
      await right?.giveBack();
    };
    return { done, riders: { ...riders, undo }, denied: !allowed };
  } catch (error) {
    await right?.giveBack();
    throw error;
  }
}
