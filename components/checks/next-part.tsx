import { CornerDownLeft, X } from 'lucide-react';
import { t } from '../../lib/i18n/t.ts';
import type { Parts } from '../../lib/panel/checks/check-store.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';

interface NextPartProps {
  parts: Parts;
  /** The message before it has been sent. */
  isSent: boolean;
  onNext: () => void;
  onDrop: () => void;
}

/** The next message of a reply that was split: one key puts it in once the one before it was sent. */
export function NextPart({ parts, isSent, onNext, onDrop }: NextPartProps) {
  const { texts, of } = parts;
  const number = of - texts.length + 1;
  return (
    <section
      data-next-part
      data-sent={isSent ? '' : undefined}
      aria-label={t('checks.part.title', { number, of })}
      title={isSent ? undefined : t('checks.part.sendFirst')}
      className="flex items-center gap-2 rounded-md border border-line bg-raised py-1 pr-1 pl-3 text-sm"
    >
      <div className="min-w-0 flex-1">
        <p className="text-xs text-muted">
          {t(isSent ? 'checks.part.ready' : 'checks.part.wait', { number, of })}
        </p>
        <p className="truncate">{texts[0]}</p>
      </div>
      <Button look={isSent ? 'primary' : 'plain'} aria-keyshortcuts="Alt+0" data-put-next onClick={onNext}>
        <CornerDownLeft size={16} aria-hidden />
        Alt+0
        <span className="sr-only">{t('checks.part.put')}</span>
      </Button>
      <IconButton icon={X} label={t('checks.part.drop')} onClick={onDrop} />
    </section>
  );
}
