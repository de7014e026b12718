import type { GapReason } from '../../lib/core/timing/clock-state.ts';
import type { Statistics } from '../../lib/core/timing/statistics/statistics.ts';
import { t } from '../../lib/i18n/t.ts';
import { DataTable } from './data-table.tsx';
import { showMoment, showTime } from './show-figures.ts';

const reasonNames: Record<GapReason, () => string> = {
  page: () => t('statistics.why.page'),
  frozen: () => t('statistics.why.frozen'),
  asleep: () => t('statistics.why.asleep'),
  clockSetBack: () => t('statistics.why.clockSetBack'),
  browser: () => t('statistics.why.browser'),
  extension: () => t('statistics.why.extension'),
};

const keptOutNames = {
  gap: () => t('statistics.keptOut.gap'),
  transfer: () => t('statistics.keptOut.transfer'),
  closed: () => t('statistics.keptOut.closed'),
  outOfHours: () => t('statistics.keptOut.outOfHours'),
};

interface BlindSectionProps {
  statistics: Statistics;
  timezone: string;
  siteLabel: (site: string) => string;
}

/** What the figures do not know: waits that are kept out, and stretches of time that nobody saw. */
export function BlindSection({
  statistics: { keptOut, unsure, blind },
  timezone,
  siteLabel,
}: BlindSectionProps) {
  const kept = (Object.keys(keptOutNames) as (keyof typeof keptOutNames)[]).filter((why) => keptOut[why] > 0);
  return (
    <section className="flex flex-col gap-2 break-inside-avoid text-sm print:gap-0.5 print:text-[9px]">
      <h3 className="font-semibold">{t('statistics.blind.title')}</h3>
      <p>
        {blind.openMs === 0
          ? t('statistics.blind.nothing')
          : t('statistics.blind.time', { open: showTime(blind.openMs) })}{' '}
        {blind.reasons.length > 0 &&
          t('statistics.blind.reasons', {
            list: blind.reasons
              .map(({ why, count, ms }) =>
                t('statistics.blind.reason', { why: reasonNames[why](), n: count, time: showTime(ms) }),
              )
              .join(t('statistics.comma')),
          })}
      </p>
      <p>
        {kept.length === 0
          ? t('statistics.keptOut.none')
          : t('statistics.keptOut.list', {
              list: kept
                .map((why) => t('statistics.keptOut.one', { why: keptOutNames[why](), n: keptOut[why] }))
                .join(t('statistics.comma')),
            })}{' '}
        {unsure > 0 && t('statistics.unsure', { n: unsure })}
      </p>
      {blind.longest.length > 0 && (
        <details className="print:hidden">
          <summary className="w-fit cursor-pointer text-accent underline underline-offset-2">
            {t('statistics.blind.longest')}
          </summary>
          <div className="pt-2">
            <DataTable
              caption={t('statistics.blind.longest')}
              hideCaption
              head={[
                t('statistics.blind.from'),
                t('statistics.blind.to'),
                t('statistics.blindTime'),
                t('statistics.blind.why'),
                t('statistics.shop'),
              ]}
              rows={blind.longest.map(({ from, to, why, site }) => [
                showMoment(from, timezone),
                showMoment(to, timezone),
                showTime(to - from),
                reasonNames[why](),
                site === '' ? t('statistics.blind.everywhere') : siteLabel(site),
              ])}
            />
          </div>
        </details>
      )}
    </section>
  );
}
