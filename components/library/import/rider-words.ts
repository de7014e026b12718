import { t } from '../../../lib/i18n/t.ts';
import type { Rider } from '../../../lib/panel/desk/export-phrases.ts';
import type { ChosenRiders, RiderLine } from '../../../lib/panel/desk/library/rider-line.ts';
import type { AppliedRiders } from '../../../lib/panel/desk/library/riders.ts';
import { siteName } from '../../panel/site-name.ts';

const kinds: Record<Rider, () => string> = {
  sites: () => t('dryRun.riders.sites'),
  words: () => t('dryRun.riders.words'),
  terms: () => t('dryRun.riders.terms'),
  presets: () => t('dryRun.riders.presets'),
};

/** What an entry of a kind is called, by its key or name. */
export function entryName(rider: Rider, key: string): string {
  if (rider === 'presets') return siteName(key);
  // Only keys of known terms come through the check of a file.
  return rider === 'terms' ? t(`options.variable.${key as 'shop'}`) : key;
}

const listed = (rider: Rider, keys: readonly string[]) =>
  keys.map((key) => entryName(rider, key)).join(t('panel.reason.comma'));

/** The first entries of a kind by name, with a sign where there are more than those. */
function named(rider: Rider, keys: readonly string[], count: number): string {
  const names = listed(rider, keys);
  return keys.length < count ? t('dryRun.riders.more', { names }) : names;
}

const countOf = (rider: Rider, n: number) => t('dryRun.riders.line', { rider: kinds[rider](), n });

/** A kind with how much of it would be taken. */
export function riderTitle({ rider, count, names }: RiderLine): string {
  const line = countOf(rider, count);
  return count === 0 ? line : t('dryRun.riders.list', { line, names: named(rider, names, count) });
}

/** What there is to know before a kind is taken: what of the user's own would change first. */
export function riderNotes(line: RiderLine): { warns: string; tells: string[] } {
  const { rider, overwrites, overwritten, same, broken, locked, count } = line;
  const tells = [
    rider === 'sites' && count > 0 && t('dryRun.riders.asks'),
    same > 0 && t('dryRun.riders.same', { n: same }),
    broken > 0 && t('dryRun.riders.broken', { n: broken }),
    locked.length > 0 && t('dryRun.riders.locked', { names: listed(rider, locked) }),
  ].filter((told) => told !== false);
  const names = named(rider, overwritten, overwrites);
  return { warns: overwrites > 0 ? t('dryRun.riders.overwrites', { n: overwrites, names }) : '', tells };
}

/** What would be taken beside the phrases; empty where nothing would. */
export function chosenRiders(lines: readonly RiderLine[], { kinds, leftOut }: ChosenRiders): string {
  const taken = lines.filter(({ rider }) => kinds.includes(rider));
  const what = taken
    .map(({ rider, count }) => countOf(rider, count - (leftOut[rider]?.length ?? 0)))
    .join(t('panel.reason.comma'));
  return what && t('dryRun.riders.also', { what });
}

/** What became of the riders, in sentences. */
export function ridersTold({ taken, left, failed }: AppliedRiders): string[] {
  const comma = t('panel.reason.comma');
  const what = taken.map(({ rider, count }) => countOf(rider, count)).join(comma);
  const stayed = left.map(({ rider, name }) => entryName(rider, name));
  return [
    ...(what ? [t('dryRun.riders.taken', { what })] : []),
    ...(stayed.length > 0 ? [t('dryRun.riders.left', { names: stayed.join(comma) })] : []),
    ...failed.map(({ rider, reason }) => t('dryRun.riders.failed', { rider: kinds[rider](), reason })),
  ];
}
