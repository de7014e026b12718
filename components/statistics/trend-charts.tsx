import { nameOfDay } from '../../lib/core/timing/statistics/calendar.ts';
import { ticksUpTo } from '../../lib/core/timing/statistics/scale.ts';
import type { Statistics } from '../../lib/core/timing/statistics/statistics.ts';
import { t } from '../../lib/i18n/t.ts';
import { ChartFigure } from './chart-figure.tsx';
import { showDay, showGoal, showNumber, showPercent, showShare, showTime } from './show-figures.ts';

interface TrendProps {
  days: Statistics['days'];
  goalPermille: number;
}

const percent = (part: number, all: number) => (all === 0 ? null : (part * 100) / all);
const most = (values: readonly (number | null)[]) => Math.max(1, ...values.map((it) => it ?? 0));
const seconds = (ms: number | null) => (ms === null ? null : ms / 1000);

/** How many were answered in time, day by day, above how many asked; days that were partly not seen are marked. */
export function ShareTrend({ days, goalPermille }: TrendProps) {
  const shares = days.map(({ figures }) => percent(figures.inTime, figures.waits));
  const counts = days.map(({ figures }) => figures.waits);
  const goal = goalPermille / 10;
  const lowest = Math.min(goal, ...shares.filter((it) => it !== null));
  const from = Math.max(0, Math.floor((lowest - 2) / 10) * 10);
  const height = (value: number) => (value - from) / (100 - from);
  const name = {
    share: t('statistics.inTime'),
    count: t('statistics.rounds'),
    blind: t('statistics.blindDay'),
  };
  const met = shares.filter((it) => it !== null && it >= goal).length;
  return (
    <ChartFigure
      title={t('statistics.trend.share')}
      summary={t('statistics.trend.shareSummary', {
        met,
        days: shares.filter((it) => it !== null).length,
        goal: showGoal(goalPermille),
      })}
      columns={days.map(({ day, figures }) => ({
        name: showDay(day),
        hint: t('statistics.trend.shareHint', {
          day: showDay(day),
          share: showShare(figures.inTime, figures.waits),
          n: figures.waits,
        }),
      }))}
      layers={[
        { kind: 'bars', tone: 'faint', name: name.count, values: counts, top: most(counts) * 1.6 },
        {
          kind: 'marks',
          tone: 'warn',
          name: name.blind,
          values: days.map(({ blindMs }) => blindMs || null),
          top: 1,
        },
        { kind: 'line', tone: 'accent', name: name.share, values: shares, top: 100, from },
      ]}
      ticks={[from, (from + 100) / 2, 100].map((it) => ({ at: height(it), name: showPercent(it) }))}
      goal={height(goal)}
      goalName={t('statistics.goalLine', { goal: showGoal(goalPermille) })}
      table={{
        head: [t('statistics.day'), name.share, name.count, t('statistics.blindTime')],
        rows: days.map(({ day, figures, blindMs }) => [
          nameOfDay(day),
          showShare(figures.inTime, figures.waits),
          showNumber(figures.waits),
          showTime(blindMs),
        ]),
      }}
    />
  );
}

/** How long half of the buyers waited at most, day by day. */
export function SpeedTrend({ days }: Pick<TrendProps, 'days'>) {
  const first = days.map(({ figures }) => seconds(figures.first.median));
  const response = days.map(({ figures }) => seconds(figures.response.median));
  const ticks = ticksUpTo(most([...first, ...response]));
  const top = ticks.at(-1) ?? 1;
  const names = [t('statistics.measure.first'), t('statistics.measure.response')] as const;
  return (
    <ChartFigure
      title={t('statistics.trend.speed')}
      summary={t('statistics.trend.speedSummary')}
      columns={days.map(({ day, figures }) => ({
        name: showDay(day),
        hint: t('statistics.trend.speedHint', {
          day: showDay(day),
          first: showTime(figures.first.median),
          response: showTime(figures.response.median),
        }),
      }))}
      layers={[
        { kind: 'line', tone: 'accent', name: names[0], values: first, top },
        { kind: 'line', tone: 'muted', name: names[1], values: response, top },
      ]}
      ticks={ticks.map((it) => ({ at: it / top, name: showTime(it * 1000, 'narrow') }))}
      table={{
        head: [t('statistics.day'), ...names],
        rows: days.map(({ day, figures }) => [
          nameOfDay(day),
          showTime(figures.first.median),
          showTime(figures.response.median),
        ]),
      }}
    />
  );
}
