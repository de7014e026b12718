import type { Tactic } from '../../lib/core/tactics/choose-tactics.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import { CardPoints } from '../knowledge/card-points.tsx';
import { Chip } from '../ui/chip.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { PhraseChoices } from './phrase-choices.tsx';

interface TacticCardProps {
  tactic: Tactic;
  /** The name of the need that the card serves. */
  need: string | null;
  phrases: ShownPhrase[];
  onPick: (phrase: ShownPhrase) => void;
}

/** One card: what to do first, then the words for it, then what to notice and what not to do. */
export function TacticCard({ tactic: { card, ground, evidence }, need, phrases, onPick }: TacticCardProps) {
  return (
    <article data-tactic-card={card.id} className="flex flex-col gap-2 text-sm">
      <h2 className="flex flex-wrap items-center gap-1 font-semibold">
        {card.name}
        <Chip>{t(`tactics.ground.${ground}`)}</Chip>
        {need && <Chip tone="accent">{t('tactics.need', { need })}</Chip>}
      </h2>
      <p>{card.line}</p>
      <EvidenceList evidence={evidence} />
      <PhraseChoices phrases={phrases} onPick={onPick} />
      <CardPoints card={card} />
    </article>
  );
}
