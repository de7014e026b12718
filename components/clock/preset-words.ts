import type { Preset, PresetRules } from '../../lib/core/timing/preset.ts';
import { t } from '../../lib/i18n/t.ts';

const lang = () => (t('options.lang') === 'en' ? 'en' : 'zh');

export const presetName = ({ name }: Preset): string => name[lang()];
export const presetNote = ({ note }: Preset): string => note[lang()];

/** A limit as one says it: `30 s`, `3 min`, `24 h`. */
export function limitText(sec: number): string {
  const [amount, unit] =
    sec % 3600 === 0 ? [sec / 3600, 'hour'] : sec % 60 === 0 ? [sec / 60, 'minute'] : [sec, 'second'];
  return new Intl.NumberFormat(t('options.lang'), { style: 'unit', unit, unitDisplay: 'short' }).format(
    amount,
  );
}

/** What a rule asks for, in one line: limits, hours, goal. */
export function rulesText({ firstReplySec, replySec, window, rateGoal, cut, answerBy }: PresetRules): string {
  const parts = [
    firstReplySec !== null && t('clock.preset.first', { limit: limitText(firstReplySec) }),
    replySec !== null && t('clock.preset.each', { limit: limitText(replySec) }),
    cut !== null && t('clock.preset.cycle', { cut, by: answerBy ?? cut }),
    window.length > 0 && window.map(({ from, to }) => `${from}–${to}`).join(', '),
    rateGoal !== null && t('clock.preset.goal', { share: Math.round(rateGoal * 1000) / 10 }),
  ].filter((part) => part !== false);
  return parts.length ? parts.join(' · ') : t('clock.preset.noFigure');
}
