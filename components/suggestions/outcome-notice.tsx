import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { Notice as PanelNotice } from '../../lib/panel/panel-store.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** What became of the last insertion. Whatever went wrong, the text is still there to copy. */
export function OutcomeNotice({ notice, onClose }: { notice: PanelNotice; onClose: () => void }) {
  const { outcome, target, text } = notice;
  const [copied, setCopied] = useState(false);
  if (outcome.status === 'filled')
    return (
      <Notice tone={outcome.cutTo === undefined ? 'good' : 'warn'}>
        <p data-outcome="filled">
          {outcome.cutTo === undefined ? t('panel.filled') : t('panel.filledCut', { count: outcome.cutTo })}
        </p>
      </Notice>
    );
  const name = target.name || t('panel.unnamed');
  return (
    <Notice tone={outcome.status === 'wrongChat' || outcome.status === 'astray' ? 'warn' : 'bad'}>
      <p data-outcome={outcome.status} className="text-sm">
        {outcome.status === 'wrongChat'
          ? t('panel.outcome.wrongChat', { name })
          : outcome.status === 'astray'
            ? t('panel.outcome.astray', { name })
            : t(`panel.outcome.${outcome.status}`)}
      </p>
      <p className="max-h-24 overflow-y-auto text-xs break-words whitespace-pre-wrap text-muted">{text}</p>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {t('panel.close')}
        </Button>
        <Button
          aria-keyshortcuts="Alt+C"
          data-copy
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {t(copied ? 'panel.copied' : 'panel.copy')}
        </Button>
      </div>
    </Notice>
  );
}
