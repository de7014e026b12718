import type { ReactNode } from 'react';
import {
  CAUSES,
  CHOICE,
  type Complaint,
  NO_COMPLAINT,
  PROOFS,
  PROOFS_FOR,
  REMEDIES,
  REMEDY_MANNER,
  toggled,
} from '../../lib/core/tactics/complaint.ts';
import { askForProofs, type OfferWords, offerChoice } from '../../lib/core/tactics/offer-words.ts';
import { t } from '../../lib/i18n/t.ts';
import { composePhrase } from '../../lib/panel/show-phrase.ts';
import type { ChangeComplaint } from '../../lib/panel/use-complaint.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import type { TacticView } from '../../lib/panel/use-tactics.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { ComplaintSteps } from './complaint-steps.tsx';
import { PhraseChoices } from './phrase-choices.tsx';

interface ComplaintViewProps {
  view: TacticView;
  complaint: Complaint;
  words: OfferWords | null;
  onChange: ChangeComplaint;
  onPick: (phrase: ShownPhrase) => void;
}

/** A complaint from the first answer to the last: the steps, the cause, what to ask for, and remedies to choose from. */
export function ComplaintView({ view, complaint, words, onChange, onPick }: ComplaintViewProps) {
  const { cause, remedies, proofs } = complaint;
  const offered = cause ? PROOFS_FOR[cause] : PROOFS;
  const asked = proofs.filter((id) => offered.includes(id));
  const compose = (id: string, text: string | null) =>
    words && text !== null ? [view.show(composePhrase(id, id, text, words.lang))] : [];
  const ask = view.cards.find(({ id }) => id === REMEDY_MANNER.ask);
  const choice = compose('remedies', words && offerChoice(words, remedies));
  const lineOf = (id: string) => view.cards.find((card) => card.id === id)?.line;
  return (
    <div className="flex flex-col gap-4">
      <ComplaintSteps {...{ view, complaint, onChange, onPick }} />
      <Group name={t('tactics.complaint.cause')} hint={cause ? lineOf(cause) : undefined}>
        {CAUSES.map((id) => (
          <Choice
            key={id}
            data-cause={id}
            on={cause === id}
            onClick={() => onChange((before) => ({ cause: before.cause === id ? null : id }))}
          >
            {view.nameOf(id)}
          </Choice>
        ))}
      </Group>
      <Group name={t('tactics.complaint.proofs')}>
        {offered.map((id) => (
          <Choice
            key={id}
            data-proof={id}
            on={proofs.includes(id)}
            onClick={() => onChange((before) => ({ proofs: toggled(before.proofs, id, PROOFS) }))}
          >
            {t(`tactics.proof.${id}`)}
          </Choice>
        ))}
        <PhraseChoices phrases={compose('proofs', words && askForProofs(words, asked))} onPick={onPick} />
      </Group>
      <Group name={t('tactics.complaint.remedies')} hint={t('tactics.complaint.remediesHint')}>
        {REMEDIES.map((id) => (
          <Choice
            key={id}
            data-remedy={id}
            title={lineOf(id)}
            on={remedies.includes(id)}
            disabled={remedies.length >= CHOICE.most && !remedies.includes(id)}
            onClick={() => onChange((before) => ({ remedies: toggled(before.remedies, id, REMEDIES) }))}
          >
            {view.nameOf(id)}
          </Choice>
        ))}
        <Rules lines={[lineOf(REMEDY_MANNER.expect), ask?.line]} />
        <PhraseChoices phrases={choice.length || !ask ? choice : view.phrasesOf(ask)} onPick={onPick} />
      </Group>
      <Button look="quiet" onClick={() => onChange(() => NO_COMPLAINT)}>
        {t('tactics.complaint.reset')}
      </Button>
    </div>
  );
}

function Rules({ lines }: { lines: (string | undefined)[] }) {
  return (
    <ul className="w-full list-disc pl-4 text-xs text-muted">
      {lines.map((line) => line && <li key={line}>{line}</li>)}
    </ul>
  );
}

function Group({ name, hint, children }: { name: string; hint?: string | undefined; children: ReactNode }) {
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="pb-1 text-sm font-semibold">{name}</legend>
      {hint && <p className="w-full text-xs text-muted">{hint}</p>}
      {children}
    </fieldset>
  );
}
