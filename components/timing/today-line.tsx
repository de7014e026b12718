import { t } from '../../lib/i18n/t.ts';
import { useToday } from '../../lib/panel/use-today.ts';

/** What the clock recorded since midnight; nothing before the first answer. */
export function TodayLine() {
  const today = useToday();
  if (!today?.answered) return null;
  return (
    <p className="mt-auto px-3 pt-2 text-xs text-muted" data-today>
      {t('panel.today', {
        answered: today.answered,
        share: Math.round((today.inTime / today.answered) * 100),
      })}
    </p>
  );
}
