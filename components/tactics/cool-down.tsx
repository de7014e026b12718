import { COOL_DOWN } from '../../lib/core/tactics/cool-down.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import type { TacticView } from '../../lib/panel/use-tactics.ts';
import { PhraseChoices } from './phrase-choices.tsx';

interface CoolDownProps {
  view: TacticView;
  onPick: (phrase: ShownPhrase) => void;
}

/** The order in which a heated buyer is answered, with the words for each step. */
export function CoolDown({ view, onPick }: CoolDownProps) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-xs text-muted">{t('tactics.coolDown.heldBack')}</p>
      <ol className="flex flex-col gap-3">
        {COOL_DOWN.map((step, index) => (
          <li key={step.id} data-cool-down={step.id} className="flex flex-col gap-1">
            <h2 className="text-sm font-semibold">
              {index + 1}. {t(`tactics.coolDown.step.${step.id}`)}
              <span className="ml-2 text-xs font-normal text-muted">
                {t(`tactics.coolDown.hint.${step.id}`)}
              </span>
            </h2>
            <PhraseChoices phrases={view.phrasesFor(step)} onPick={onPick} />
          </li>
        ))}
      </ol>
    </div>
  );
}
