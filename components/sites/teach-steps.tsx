import clsx from 'clsx';
import { Check } from 'lucide-react';
import type { TaughtPart } from '../../lib/core/chat/teach-state.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Teaching } from '../../lib/panel/teach/teach-store.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TeachReading } from './teach-reading.tsx';

interface TeachStepsProps {
  teaching: Teaching;
  onStep: (action: 'skip' | 'back' | 'finish' | 'leave') => void;
}

/** While the agent points: what is next, what was pointed at, and what QinDa makes of it. */
export function TeachSteps({ teaching, onStep }: TeachStepsProps) {
  const { state, parts, goal } = teaching;
  const step = state?.step ?? null;
  const picked = state?.picked ?? {};
  return (
    <section className="flex flex-col gap-3 p-3" data-teaching={step ?? (state ? 'all' : 'waiting')}>
      <h1 className="text-base font-semibold">
        {t(goal.kind === 'page' ? 'teachPanel.title' : 'teachPanel.titleParts')}
      </h1>
      <p role="status" className="min-h-10 text-sm">
        {state ? step && t(`teachPanel.do.${step}`) : t('teachPanel.waiting')}
      </p>
      {state?.problem && <Notice tone="warn">{state.problem}</Notice>}
      <ol aria-label={t('teachPanel.steps')} className="flex flex-col gap-1 text-sm">
        {parts.map((part) => (
          <Step
            key={part}
            {...{ part, step, picked: picked[part] }}
            isPast={isPast(parts, part, step, state)}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        {state?.profile != null && (
          <Button look="primary" data-teach-finish onClick={() => onStep('finish')}>
            {t('teachPanel.finish')}
          </Button>
        )}
        {(step === 'listItem' || (step && goal.kind === 'parts')) && (
          <Button onClick={() => onStep('skip')}>{t('teachPanel.skip')}</Button>
        )}
        {step !== parts[0] && state && <Button onClick={() => onStep('back')}>{t('teachPanel.back')}</Button>}
        <Button look="quiet" onClick={() => onStep('leave')}>
          {t('teachPanel.leave')}
        </Button>
      </div>
      <TeachReading reading={state?.reading ?? null} />
      <p className="text-xs text-muted">{t('teachPanel.keys')}</p>
    </section>
  );
}

function isPast(
  parts: readonly TaughtPart[],
  part: TaughtPart,
  step: TaughtPart | null,
  state: Teaching['state'],
): boolean {
  return state !== null && (step === null || parts.indexOf(part) < parts.indexOf(step));
}

interface StepProps {
  part: TaughtPart;
  step: TaughtPart | null;
  picked: string | undefined;
  isPast: boolean;
}

function Step({ part, step, picked, isPast }: StepProps) {
  return (
    <li
      aria-current={part === step ? 'step' : undefined}
      className={clsx(
        'flex items-start gap-2 rounded-md px-2 py-1',
        part === step && 'bg-accent-soft font-medium',
        part !== step && !isPast && 'text-muted',
      )}
    >
      <span className="flex size-5 shrink-0 items-center justify-center">
        {picked ? <Check size={16} aria-hidden className="text-accent" /> : <span aria-hidden>·</span>}
      </span>
      <span className="min-w-0 flex-1">
        {t(`teachPanel.part.${part}`)}
        {picked ? (
          <span data-picked={part} className="block truncate text-xs font-normal text-muted">
            {picked}
          </span>
        ) : (
          isPast && <span className="block text-xs font-normal text-muted">{t('teachPanel.skipped')}</span>
        )}
      </span>
    </li>
  );
}
