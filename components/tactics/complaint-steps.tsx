import { type Complaint, STEP_MANNER, STEPS, toggled } from '../../lib/core/tactics/complaint.ts';
import { occasionOf } from '../../lib/core/tactics/cool-down.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ChangeComplaint } from '../../lib/panel/use-complaint.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import type { TacticView } from '../../lib/panel/use-tactics.ts';
import { PhraseChoices } from './phrase-choices.tsx';

interface ComplaintStepsProps {
  view: TacticView;
  complaint: Complaint;
  onChange: ChangeComplaint;
  onPick: (phrase: ShownPhrase) => void;
}

/** The seven steps of a complaint, to tick; the first that is not done yet stands open with its words. */
export function ComplaintSteps({ view, complaint: { done }, onChange, onPick }: ComplaintStepsProps) {
  const manner = view.cards.find(({ id }) => id === STEP_MANNER)?.line;
  const next = STEPS.find((step) => !done.includes(step));
  return (
    <section aria-label={t('tactics.complaint.steps')} className="flex flex-col gap-1">
      <h2 className="text-sm font-semibold">
        {t('tactics.complaint.steps')}
        <span className="ml-2 text-xs font-normal text-muted">
          {t('tactics.page', { at: done.length, count: STEPS.length })}
        </span>
      </h2>
      {manner && <p className="text-xs text-muted">{manner}</p>}
      <ol className="flex flex-col gap-1">
        {STEPS.map((step) => {
          const card = view.cards.find(({ id }) => id === step);
          const checked = done.includes(step);
          return (
            <li key={step} data-step={step} className="flex flex-col gap-1">
              <label className="flex cursor-pointer items-baseline gap-2 text-sm">
                <input
                  type="checkbox"
                  checked={checked}
                  onChange={() => onChange((before) => ({ done: toggled(before.done, step, STEPS) }))}
                  className="size-4 shrink-0 translate-y-0.5 accent-accent"
                />
                <span className={checked ? 'text-muted line-through' : undefined}>
                  {view.nameOf(step)}
                  {!checked && card && <span className="ml-2 text-xs text-muted">{card.line}</span>}
                </span>
              </label>
              {step === next && (
                <div className="pl-6">
                  <PhraseChoices
                    phrases={view.phrasesFor({ cards: [step], occasions: [occasionOf(step)] })}
                    onPick={onPick}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
