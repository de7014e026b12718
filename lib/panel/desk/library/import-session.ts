import { OWN, PACK } from '../../../core/knowledge/stored-phrase.ts';
import type { FileReading } from '../../../core/library/file-reading.ts';
import { type PlanWishes, planImport } from '../../../core/library/plan-import.ts';
import {
  type Choice,
  choicesOf,
  chooseRows,
  countWrites,
  type PlannedImport,
  type PlannedRow,
} from '../../../core/library/planned-import.ts';
import {
  type Applied,
  applyPrepared,
  preparePlan,
  spellPlan,
  type Writing,
} from '../../../data/apply-plan.ts';
import { listPhrases } from '../../../data/phrases.ts';
import type { Imported, PlanSummary, RowFilter, ShownRow, ShownTwin } from './questions.ts';

/** So many groups are worth choosing for one by one. */
const SHOWN_GROUPS = 500;

/** One import, from the reading of a file to the writing of what was chosen. */
export interface ImportSession {
  plan(wishes: PlanWishes): Promise<PlanSummary>;
  rows(filter: RowFilter, from: number, to: number): ShownRow[];
  choose(rows: number | RowFilter, choice: Choice): PlanSummary;
  dropGone(drop: boolean): PlanSummary;
  /** Given up by the signal, it writes nothing. */
  write(now: number, writing: Required<Writing>): Promise<Imported>;
}

/**
 * Plans `reading` against the base as it is now; `plan` and a base that changed meanwhile plan it anew. `onProgress` hears how
 * far that is, 0…1.
 */
export async function openImport(
  reading: FileReading,
  onProgress: (done: number) => void,
): Promise<ImportSession & { summary: PlanSummary }> {
  let wishes: PlanWishes = {};
  let known = { groups: [] as string[], libraries: [] as string[] };
  let plan = await make(onProgress);
  // While the user looks, so that writing need not wait for it.
  const spelling = spellPlan(plan);
  const fileLibrary = plan.into;
  let places = new Map<RowFilter, number[]>();

  async function make(tell = (_done: number) => {}): Promise<PlannedImport> {
    const before = await listPhrases();
    known = {
      groups: [...new Set(before.map(({ group }) => group))].filter(Boolean).sort(),
      libraries: [...new Set(before.map(({ source }) => source))].filter((name) => name !== PACK),
    };
    return planImport(reading, before, wishes, tell);
  }
  /** The user's choices outlive a new plan where nothing about the row has changed. */
  async function makeAnew(): Promise<void> {
    const old = plan;
    const next = await make();
    next.rows.forEach((row, at) => {
      const before = old.rows[at];
      const isAsBefore = before?.fate === row.fate && before.guard === row.guard;
      if (isAsBefore && choicesOf(row).includes(before.choice)) row.choice = before.choice;
    });
    plan = { ...next, dropGone: next.dropGone && old.dropGone };
    places = new Map();
  }
  const summary = (): PlanSummary => ({
    ...{ format: plan.format, into: plan.into, counts: plan.counts, writes: countWrites(plan) },
    ...{ groups: plan.groups.slice(0, SHOWN_GROUPS), groupCount: plan.groups.length, fileLibrary },
    ...{
      mergedGroups: plan.groups.filter(({ name, into }) => name !== into).length,
      dropGone: plan.dropGone,
    },
    knownGroups: known.groups,
    libraries: [...new Set([OWN, ...known.libraries])],
  });
  const placesOf = (filter: RowFilter): number[] => {
    const found =
      places.get(filter) ??
      plan.rows.flatMap(({ fate }, at) => (filter === 'all' || fate === filter ? [at] : []));
    places.set(filter, found);
    return found;
  };
  return {
    summary: summary(),
    async plan(wanted) {
      wishes = { ...wishes, ...wanted, groups: { ...wishes.groups, ...wanted.groups } };
      await makeAnew();
      return summary();
    },
    rows: (filter, from, to) =>
      placesOf(filter)
        .slice(from, to)
        .map((at) => showRow(plan, at)),
    choose(rows, choice) {
      plan = chooseRows(plan, typeof rows === 'number' ? [rows] : placesOf(rows), choice);
      return summary();
    },
    dropGone(drop) {
      plan = { ...plan, dropGone: drop };
      return summary();
    },
    async write(now, writing) {
      const applied = await apply(now, writing);
      if (!applied || applied.ok) return applied ?? { ok: false, stopped: true };
      await makeAnew();
      return { ok: false, changed: applied.changed.length, summary: summary() };
    },
  };

  /** null: given up. */
  async function apply(now: number, writing: Required<Writing>): Promise<Applied | null> {
    const { signal } = writing;
    try {
      // The spelling of a large file may still take seconds, and no one who stops waits for it.
      const spelled = await Promise.race([spelling, rejectWhenStopped(signal)]);
      const prepared = await preparePlan(plan, now, spelled);
      signal.throwIfAborted();
      return await applyPrepared(prepared, now, writing);
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }
}

function rejectWhenStopped(signal: AbortSignal): Promise<never> {
  signal.throwIfAborted();
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

function showRow(plan: PlannedImport, at: number): ShownRow {
  const planned = plan.rows[at] as PlannedRow;
  const { row, sheet, phrase, notes, fate, choice, guard = null, likeness = null } = planned;
  return {
    ...{ at, row, sheet, title: phrase.title, text: phrase.text, group: phrase.group, notes },
    ...{ fate, choice, choices: choicesOf(planned), guard, likeness, twin: showTwin(plan, planned) },
  };
}

function showTwin(plan: PlannedImport, { twin, twinRow }: PlannedRow): ShownTwin | null {
  const there = twin === undefined ? undefined : plan.seen.get(twin);
  if (there) return { title: there.title, text: there.text, group: there.group, source: there.source };
  const earlier = twinRow === undefined ? undefined : plan.rows[twinRow];
  if (!earlier) return null;
  const { phrase, source, row } = earlier;
  return { title: phrase.title, text: phrase.text, group: phrase.group, source, row };
}
