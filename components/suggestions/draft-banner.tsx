import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

interface DraftBannerProps {
  text: string;
  onInsert: () => void;
  onDrop: () => void;
}

/** A text that was made for this buyer but could not be filled while another chat was open. */
export function DraftBanner({ text, onInsert, onDrop }: DraftBannerProps) {
  return (
    <Notice tone="plain" title={t('panel.draft')}>
      <p data-draft className="max-h-24 overflow-y-auto text-sm break-words whitespace-pre-wrap">
        {text}
      </p>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDrop}>
          {t('panel.discard')}
        </Button>
        <Button onClick={onInsert}>{t('panel.insert')}</Button>
      </div>
    </Notice>
  );
}
