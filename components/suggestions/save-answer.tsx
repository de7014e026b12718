import { t } from '../../lib/i18n/t.ts';
import type { OwnAnswer } from '../../lib/panel/panel-store.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

interface SaveAnswerProps {
  answer: OwnAnswer;
  onSave: () => void;
  onDrop: () => void;
}

/** Offers to keep what the agent wrote where no phrase was good enough, with the buyer's question as its first example. */
export function SaveAnswer({ answer: { question, text }, onSave, onDrop }: SaveAnswerProps) {
  return (
    <Notice tone="plain" title={t('panel.saveAnswer')}>
      <p className="line-clamp-2 text-xs break-words text-muted">{question}</p>
      <p data-own-answer className="max-h-24 overflow-y-auto text-sm break-words whitespace-pre-wrap">
        {text}
      </p>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDrop}>
          {t('panel.notNow')}
        </Button>
        <Button onClick={onSave}>{t('panel.saveAsPhrase')}</Button>
      </div>
    </Notice>
  );
}
