import type { Subscription } from '../../lib/core/share/subscription.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface RemoveDialogProps {
  subscription: Subscription;
  onRemove: (withPhrases: boolean) => void;
  onClose: () => void;
}

/** Asks what becomes of the phrases when a subscription ends. */
export function RemoveDialog({ subscription, onRemove, onClose }: RemoveDialogProps) {
  const { title, source, takenRevision } = subscription;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('share.removeTitle', { name: title || source })}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          {takenRevision !== null && (
            <Button look="danger" onClick={() => onRemove(true)}>
              {t('share.removeAll')}
            </Button>
          )}
          <Button look="primary" onClick={() => onRemove(false)}>
            {t(takenRevision === null ? 'share.remove' : 'share.removeKeep')}
          </Button>
        </>
      }
    >
      <p className="text-sm">{t('share.removeHelp')}</p>
    </Dialog>
  );
}
