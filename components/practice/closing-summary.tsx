import { t } from '../../lib/i18n/t.ts';
import { summarise } from '../../lib/practice/summary.ts';
import { useDesk } from './desk-parts.ts';

/** Seconds with one decimal, as measured; no more is honest. */
function showSeconds(ms: number | null): string {
  return ms === null ? t('practice.none') : t('practice.seconds', { seconds: (ms / 1000).toFixed(1) });
}

/** How the round went, once every conversation has ended. */
export function ClosingSummary() {
  const isOver = useDesk((state) => state.phase === 'over');
  const chats = useDesk((state) => state.chats);
  if (!isOver) return null;
  const { asked, answered, averageFirstAnswerMs, slowestFirstAnswerMs } = summarise(Object.values(chats));
  const figures = [
    [t('practice.summaryAnswered'), `${answered} / ${asked}`],
    [t('practice.summaryAverage'), showSeconds(averageFirstAnswerMs)],
    [t('practice.summarySlowest'), showSeconds(slowestFirstAnswerMs)],
  ];
  return (
    <section
      role="status"
      data-summary
      className="flex flex-wrap items-center gap-x-8 gap-y-2 border-b border-desk-line bg-desk-pane px-4 py-3"
    >
      <h2 className="font-semibold">{t('practice.summaryTitle')}</h2>
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {figures.map(([label, value]) => (
          <div key={label} className="flex items-baseline gap-2">
            <dt className="text-xs text-desk-faint">{label}</dt>
            <dd className="m-0 text-[15px] font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
