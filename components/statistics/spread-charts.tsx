import { ticksUpTo } from '../../lib/core/timing/statistics/scale.ts';
import type { Statistics } from '../../lib/core/timing/statistics/statistics.ts';
import { t } from '../../lib/i18n/t.ts';
import { ChartFigure } from './chart-figure.tsx';
import { showHour, showNumber, showPercent, showShare, showTime } from './show-figures.ts';

/** When buyers ask, and how many of them are answered in time. */
export function HourChart({ hours }: Pick<Statistics, 'hours'>) {
  const counts = hours.map(({ waits }) => waits);
  const late = hours.map(({ waits, inTime }) => waits - inTime);
  const ticks = ticksUpTo(Math.max(1, ...counts)).filter(Number.isInteger);
  const top = ticks.at(-1) ?? 1;
  const busiest = counts.indexOf(Math.max(...counts));
  const names = [t('statistics.rounds'), t('statistics.late')] as const;
  return (
    <ChartFigure
      title={t('statistics.hours.title')}
      summary={t('statistics.hours.summary', { hour: showHour(busiest), n: counts[busiest] ?? 0 })}
      columns={hours.map(({ waits, inTime }, hour) => ({
        name: showHour(hour),
        hint: t('statistics.hours.hint', { hour: showHour(hour), n: waits, share: showShare(inTime, waits) }),
      }))}
      layers={[
        { kind: 'bars', tone: 'accent', name: names[0], values: counts, top },
        { kind: 'part', tone: 'warn', name: names[1], values: late, top },
      ]}
      ticks={ticks.map((it) => ({ at: it / top, name: showNumber(it) }))}
      table={{
        head: [
          t('statistics.hour'),
          ...names,
          t('statistics.inTime'),
          t('statistics.measure.first'),
          t('statistics.measure.response'),
        ],
        rows: hours.flatMap(({ waits, inTime, first, response }, hour) =>
          waits === 0
            ? []
            : [
                [
                  showHour(hour),
                  showNumber(waits),
                  showNumber(waits - inTime),
                  showShare(inTime, waits),
                  showTime(first.median),
                  showTime(response.median),
                ],
              ],
        ),
      }}
    />
  );
}

/** How answer times are spread: the share of answers in each step of time. */
export function SpreadChart({ steps, total }: Pick<Statistics, 'steps' | 'total'>) {
  const share = (part: number, all: number) => (all === 0 ? 0 : (part * 100) / all);
  const first = steps.map((step) => share(step.first, total.first.count));
  const response = steps.map((step) => share(step.response, total.response.count));
  const ticks = ticksUpTo(Math.max(10, ...first, ...response));
  const top = ticks.at(-1) ?? 1;
  const lastStep = steps.at(-2)?.upToS ?? 0;
  const nameOf = (upToS: number | null, look: 'short' | 'narrow' = 'short') =>
    upToS === null ? `> ${showTime(lastStep * 1000, look)}` : `≤ ${showTime(upToS * 1000, look)}`;
  const names = [t('statistics.measure.first'), t('statistics.measure.response')] as const;
  return (
    <ChartFigure
      title={t('statistics.spread.title')}
      summary={t('statistics.spread.summary', {
        first: showShare(total.first.within[0] ?? 0, total.first.count),
        response: showShare(total.response.within[1] ?? 0, total.response.count),
      })}
      columns={steps.map((step) => ({
        name: nameOf(step.upToS, 'narrow'),
        hint: t('statistics.spread.hint', {
          step: nameOf(step.upToS),
          first: step.first,
          response: step.response,
        }),
      }))}
      layers={[
        { kind: 'bars', tone: 'accent', name: names[0], values: first, top },
        { kind: 'bars', tone: 'muted', name: names[1], values: response, top },
      ]}
      ticks={ticks.map((it) => ({ at: it / top, name: showPercent(it) }))}
      table={{
        head: [t('statistics.spread.step'), ...names],
        rows: steps.map((step) => [nameOf(step.upToS), showNumber(step.first), showNumber(step.response)]),
      }}
    />
  );
}
