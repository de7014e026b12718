import type { SharedTerm } from '../../../core/library/check-riders.ts';
import { type Swap, takeBack } from '../../../core/library/swap.ts';
import type { SiteClock } from '../../../core/timing/settings.ts';
import type { SwappedWords } from '../../../data/apply-plan.ts';
import { swapClocks } from '../../../data/presets.ts';
import { planClocks, planTerms, type RiderPlan } from '../../../data/rider-plans.ts';
import { RIDERS, type Rider } from '../../../data/riders.ts';
import { swapTaught } from '../../../data/swap-taught.ts';
import { swapTerms } from '../../../data/swap-terms.ts';
import { swapWords } from '../../../data/swap-words.ts';
import type { TaughtSite } from '../../../data/taught-sites.ts';
import { finishLeftRiders } from '../../../data/unfinished-riders.ts';
import { planSharedSites } from '../site-files.ts';
import type { OpenedPlan } from './questions.ts';
import { type LeftOut, type RiderLine, toLine } from './rider-line.ts';

/** What rides along in a file: how it is shown, and, but for the words that the thread holds, what it would change. */
export interface PlannedRiders {
  /** Of the kinds that the file has. */
  lines: RiderLine[];
  terms?: RiderPlan<SharedTerm>;
  presets?: RiderPlan<SiteClock>;
  sites?: RiderPlan<TaughtSite>;
  /** Keys of words that the user does not want. */
  withoutWords?: readonly string[];
}

const narrow = <T>(plan: RiderPlan<T>, leftOut: readonly string[] = []): RiderPlan<T> => ({
  ...plan,
  swaps: plan.swaps.filter(({ key }) => !leftOut.includes(key)),
});

/** What is planned without the entries that the user does not want. */
export function withoutEntries(planned: PlannedRiders, leftOut: LeftOut): PlannedRiders {
  const { lines, terms, presets, sites } = planned;
  return {
    lines,
    ...(terms && { terms: narrow(terms, leftOut.terms) }),
    ...(presets && { presets: narrow(presets, leftOut.presets) }),
    ...(sites && { sites: narrow(sites, leftOut.sites) }),
    withoutWords: leftOut.words ?? [],
  };
}

/** What became of the riders, and the way back. */
export interface AppliedRiders {
  /** How much of each kind was taken. */
  taken: { rider: Rider; count: number }[];
  /** What stayed as it was, for the company decides it or it was changed since the plan: by name, or by key where it has none. */
  left: { rider: Rider; name: string }[];
  /** Kinds that could not be written, with the reason. */
  failed: { rider: Rider; reason: string }[];
  /**
   * Puts back what stood before, but for what was changed since; kept in memory only. A roll back of revisions concerns the
   * phrases alone.
   */
  undo(): Promise<void>;
}

/** Plans what rides along, kind by kind; nothing is written. `now`: ms since the epoch. */
export async function planRiders(
  opened: Pick<OpenedPlan, 'riders' | 'words'>,
  now: number,
): Promise<PlannedRiders> {
  const { riders, words } = opened;
  // Of an import whose page closed at the wrong moment: what it took is the user's own now.
  await finishLeftRiders();
  const [terms, presets, sites] = await Promise.all([
    riders.terms === undefined ? undefined : planTerms(riders.terms),
    riders.presets && planClocks(riders.presets),
    riders.sites && planSharedSites(riders.sites, now),
  ]);
  const lines: Partial<Record<Rider, RiderLine>> = {
    ...(sites && { sites: toLine('sites', sites, ({ to, from }) => describe(to ?? from)) }),
    ...(words && { words }),
    ...(terms && { terms: toLine('terms', terms, ({ key }) => key, termWords) }),
    ...(presets && { presets: toLine('presets', presets) }),
  };
  return {
    lines: RIDERS.flatMap((rider) => lines[rider] ?? []),
    ...(terms && { terms }),
    ...(presets && { presets }),
    ...(sites && { sites }),
  };
}

/** A term with until when it holds. */
const termWords = ({ value, end }: SharedTerm) => (end ? `${value} (– ${end.replace('T', ' ')})` : value);

const describe = (site: TaughtSite | null) =>
  site ? `${site.name} (${site.profile.matches.join(', ')})` : '';

/**
 * Takes the `chosen` riders, after the phrases and with them the `words` are in the base. Each kind for itself: what cannot be
 * written is named, and the others and the phrases stay.
 */
export async function applyRiders(
  planned: PlannedRiders,
  chosen: readonly Rider[],
  words: SwappedWords,
): Promise<AppliedRiders> {
  const backs: (() => Promise<unknown>)[] = [];
  const applied: AppliedRiders = {
    ...{ taken: [], left: [], failed: [] },
    async undo() {
      const ended = await Promise.allSettled(backs.map((back) => back()));
      const failed = ended.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    },
  };
  function note<T>(
    rider: Rider,
    swaps: readonly Swap<T>[],
    left: readonly string[],
    swap: (swaps: readonly Swap<T>[]) => Promise<string[]>,
    nameOf: (value: T | null) => string | undefined,
  ): void {
    const back = takeBack(swaps, left);
    const names = new Map(swaps.map(({ key, to }) => [key, nameOf(to)]));
    if (back.length > 0) applied.taken.push({ rider, count: back.length });
    applied.left.push(...left.map((key) => ({ rider, name: names.get(key) ?? key })));
    backs.push(() => swap(back));
  }
  async function take<T>(
    rider: Rider,
    plan: RiderPlan<T> | undefined,
    swap: (swaps: readonly Swap<T>[]) => Promise<string[]>,
    nameOf: (value: T | null) => string | undefined = () => undefined,
  ): Promise<void> {
    if (!plan || !chosen.includes(rider)) return;
    try {
      note(rider, plan.swaps, await swap(plan.swaps), swap, nameOf);
    } catch (error) {
      applied.failed.push({ rider, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  note('words', words.swaps, words.left, swapWords, (change) => change?.word?.word);
  await take('terms', planned.terms, swapTerms);
  await take('presets', planned.presets, swapClocks);
  await take('sites', planned.sites, swapTaught, (site) => site?.name);
  return applied;
}
