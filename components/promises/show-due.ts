import { t } from '../../lib/i18n/t.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** When something is due, as one says it: the time, with its day unless that is today; overdue in words. */
export function showDue(dueAt: number, now: number): string {
  const lang = t('panel.lang');
  if (dueAt <= now) {
    const minutes = Math.floor((now - dueAt) / MINUTE);
    if (minutes < 1) return t('promises.now');
    const hours = Math.round(minutes / 60);
    const [amount, unit] =
      minutes < 90 ? [minutes, 'minute'] : hours < 48 ? [hours, 'hour'] : [Math.floor(hours / 24), 'day'];
    const late = new Intl.NumberFormat(lang, { style: 'unit', unit: unit as string, unitDisplay: 'long' });
    return t('promises.late', { time: late.format(amount as number) });
  }
  const time = new Date(dueAt).toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit' });
  const days = Math.round((new Date(dueAt).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / DAY);
  if (days === 0) return time;
  const day =
    days === 1
      ? new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(1, 'day')
      : new Date(dueAt).toLocaleDateString(lang, { weekday: 'short', month: 'short', day: 'numeric' });
  return `${day} ${time}`;
}
