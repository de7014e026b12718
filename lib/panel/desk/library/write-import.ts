import type { PendingRiders } from '../../../data/pending-riders.ts';
import type { Rider } from '../../../data/riders.ts';
import { finishRiders, ridersDone, withRiders } from '../../../data/unfinished-riders.ts';
import { askForSites } from '../site-files.ts';
import type { Company } from '../thread.ts';
import { importEnded, importThread } from './library-thread.ts';
import type { Imported } from './questions.ts';
import { type AppliedRiders, applyRiders, type PlannedRiders } from './riders.ts';

/** An import that is in the base, with what rode along. */
export interface ImportDone {
  done: Imported & { ok: true };
  riders: AppliedRiders;
  /** The browser may not read the pages that were taken. */
  denied: boolean;
}

/** What of the `chosen` riders is not in the base; null: nothing. */
function pendingOf({ terms, presets, sites }: PlannedRiders, chosen: readonly Rider[]): PendingRiders | null {
  const pending: PendingRiders = {
    ...(terms && chosen.includes('terms') && { terms: terms.swaps }),
    ...(presets && chosen.includes('presets') && { presets: presets.swaps }),
    ...(sites && chosen.includes('sites') && { sites: sites.swaps }),
  };
  return Object.keys(pending).length > 0 ? pending : null;
}

/**
 * Writes the import under way with the `chosen` riders: phrases and words in one transaction, and only when it is done the rest;
 * if the page closes in between, the worker writes it at its next start. Must run in a click where pages are chosen, for the
 * browser asks then; when nothing is written after all, what it gave for them is given back.
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
    const written = await withRiders(async () => {
      await finishRiders();
      const pending = pendingOf(planned, chosen);
      const { withoutWords = [] } = planned;
      const ask = { now: Date.now(), withWords: chosen.includes('words'), withoutWords, riders: pending };
      const ended = importEnded().then((): Imported & { ok: false } => ({ ok: false, stopped: true }));
      const done = await Promise.race([importThread().ask('import', ask, company), ended]);
      if (!done.ok) return done;
      const riders = await applyRiders(planned, chosen, done.words);
      // Where that fails it fails again, or is done twice, which does no harm.
      await ridersDone().catch(() => {});
      return { done, riders };
    });
    if ('ok' in written) {
      await right?.giveBack();
      return written;
    }
    const { done, riders } = written;
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
