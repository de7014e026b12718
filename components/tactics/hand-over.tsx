import { useState } from 'react';
import { latestQuestion } from '../../lib/core/chat/latest-question.ts';
import type { OpenChat } from '../../lib/core/chat/snapshot.ts';
import type { BuyerReading } from '../../lib/core/reading/reading.ts';
import type { Complaint } from '../../lib/core/tactics/complaint.ts';
import type { OfferWords } from '../../lib/core/tactics/offer-words.ts';
import { t } from '../../lib/i18n/t.ts';
import { composePhrase } from '../../lib/panel/show-phrase.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import type { TacticView } from '../../lib/panel/use-tactics.ts';
import { Button } from '../ui/button.tsx';
import { PhraseChoices } from './phrase-choices.tsx';

interface HandOverProps {
  open: OpenChat;
  reading: BuyerReading;
  complaint: Complaint;
  words: OfferWords | null;
  view: TacticView;
  onPick: (phrase: ShownPhrase) => void;
}

/** Two answers did not cool the buyer down: what to say before a colleague takes over, and what the colleague should know. */
export function HandOver({ open, reading, complaint, words, view, onPick }: HandOverProps) {
  const [copied, setCopied] = useState(false);
  const note = handOverNote(open, reading, complaint, view.nameOf);
  const phrase = words && composePhrase('hand-over', t('tactics.handOver.title'), words.handOver, words.lang);
  return (
    <section
      data-hand-over
      aria-label={t('tactics.handOver.title')}
      className="flex flex-col gap-2 rounded-md bg-late-soft p-2"
    >
      <h2 className="text-sm font-semibold text-late">{t('tactics.handOver.title')}</h2>
      <p className="text-xs">{t('tactics.handOver.why', { count: reading.heat.hotRuns })}</p>
      {phrase && <PhraseChoices phrases={[view.show(phrase)]} onPick={onPick} />}
      <p data-hand-over-note className="rounded-md bg-bg p-2 text-xs break-words whitespace-pre-wrap">
        {note}
      </p>
      <Button onClick={() => void navigator.clipboard.writeText(note).then(() => setCopied(true))}>
        {t(copied ? 'panel.copied' : 'tactics.handOver.copy')}
      </Button>
    </section>
  );
}

/** What the colleague should know, so that the buyer need not tell it again. */
function handOverNote(
  { buyerName, order, product, turns }: OpenChat,
  { heat, doubts }: BuyerReading,
  { done, cause, remedies }: Complaint,
  nameOf: (id: string) => string,
): string {
  const comma = t('panel.reason.comma');
  const names = (ids: readonly string[]) => ids.map(nameOf).join(comma);
  const said = heat.evidence.flatMap((it) =>
    it.kind === 'words' ? [t('tactics.evidence.words', { words: it.words })] : [],
  );
  const lines: [string, string][] = [
    [t('tactics.note.buyer'), buyerName || t('panel.unnamed')],
    [
      t('tactics.note.order'),
      [order?.id, order?.amount, order?.state, product?.title].filter(Boolean).join(' '),
    ],
    [t('tactics.note.said'), [...new Set(said)].join(comma)],
    [t('tactics.note.newest'), latestQuestion(turns)?.text.replaceAll('\n', ' ') ?? ''],
    [t('tactics.note.doubts'), names(doubts.map(({ value }) => value))],
    [t('tactics.note.cause'), cause ? nameOf(cause) : ''],
    [t('tactics.note.done'), names(done)],
    [t('tactics.note.remedies'), names(remedies)],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => t('tactics.note.line', { name, value }))
    .join('\n');
}
