import * as v from 'valibot';
import { type Word, WordSchema } from '../checks/word.ts';
import { endKey, expires, TERMS, type TermName, termLimit } from '../knowledge/terms.ts';
import { type Preset, type PresetRules, PresetRulesSchema } from '../timing/preset.ts';
import { changesIn } from '../timing/settings.ts';

/** A term of a shop as a file holds it. */
export interface SharedTerm {
  value: string;
  /** Until when it holds, `YYYY-MM-DDTHH:mm`; only where the term expires. */
  end?: string;
}

/** A site's clock as a file holds it. */
export interface SharedClock {
  /** null: only the house's own target. */
  presetId: string | null;
  /** What differs from the preset. */
  changes: Partial<PresetRules>;
}

/** What can be used of one kind of rider, by the key under which it is kept; `broken`: how many entries cannot. */
export interface CheckedRider<T> {
  usable: Map<string, T>;
  broken: number;
}

/** The first of each key counts; later ones are `broken`. */
function collect<T>(
  values: readonly unknown[],
  read: (value: unknown) => [string, T] | null,
): CheckedRider<T> {
  const usable = new Map<string, T>();
  for (const value of values) {
    const entry = read(value);
    if (entry && !usable.has(entry[0])) usable.set(...entry);
  }
  return { usable, broken: values.length - usable.size };
}

/** Words of a list, by `lang/id`. */
export function checkWords(values: readonly unknown[]): CheckedRider<Word> {
  return collect(values, (value) => {
    const read = v.safeParse(WordSchema, value);
    return read.success ? [`${read.output.lang}/${read.output.id}`, read.output] : null;
  });
}

const MomentSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/));

const textOf = (value: unknown, limit: number) =>
  v.safeParse(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit)), value);

/** Terms of a shop, by name; the floor price is nobody else's to set, and what has no such name is left out. */
export function checkTerms(value: unknown): CheckedRider<SharedTerm> {
  const given = new Map(Object.entries(v.is(v.record(v.string(), v.unknown()), value) ? value : {}));
  const names = new Set<string>(TERMS.filter((name: TermName) => name !== 'floorPrice'));
  // The end of a term belongs to it, and is no entry of its own.
  const entries = [...given].filter(([name]) => !(name.endsWith('@end') && given.has(name.slice(0, -4))));
  return collect(entries, (entry) => {
    const [name, said] = entry as [string, unknown];
    const text = textOf(said, termLimit(name));
    if (!names.has(name) || !text.success) return null;
    const end = v.safeParse(MomentSchema, given.get(endKey(name)));
    return [name, { value: text.output, ...(expires(name) && end.success && { end: end.output }) }];
  });
}

const ClockSchema = v.object({
  site: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  presetId: v.nullable(v.string()),
  changes: v.optional(v.partial(PresetRulesSchema), {}),
});

/** Clocks of sites, by site id; one that follows a preset which is not among `presets` cannot be used. */
export function checkClocks(
  values: readonly unknown[],
  presets: readonly Preset[],
): CheckedRider<SharedClock> {
  return collect<SharedClock>(values, (value) => {
    const read = v.safeParse(ClockSchema, value);
    if (!read.success) return null;
    const { site, presetId, changes } = read.output;
    if (presetId === null) return [site, { presetId, changes: {} }];
    const preset = presets.find(({ id }) => id === presetId);
    return preset ? [site, { presetId, changes: changesIn(preset, changes) }] : null;
  });
}
