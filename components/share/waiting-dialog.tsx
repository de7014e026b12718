import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { ShownSubscription } from '../../lib/panel/share/use-subscriptions.ts';
import { useWaiting } from '../../lib/panel/share/use-waiting.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Switch } from '../ui/switch.tsx';
import { PhraseDiffView } from './phrase-diff-view.tsx';
import type { ShareActions } from './use-share-actions.ts';

interface WaitingDialogProps {
  subscription: ShownSubscription;
  actions: ShareActions;
  onClose: () => void;
}

/** What arrived from an address, before it is taken. */
export function WaitingDialog({ subscription, actions, onClose }: WaitingDialogProps) {
  const waiting = useWaiting(subscription);
  const isFirst = subscription.takenRevision === null;
  const [automatic, setAutomatic] = useState(subscription.automatic);
  if (!waiting) return null;
  const { arrival, diff, fingerprint } = waiting;
  const { name, revision, publisher, phrases } = arrival;
  const about = { n: phrases.length, revision, publisher };
  const replaces = isFirst && diff.changed.length + diff.removed.length + diff.left.length > 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(isFirst ? 'share.previewFirst' : 'share.previewNews', { name })}
      description={t(publisher ? 'share.previewFromBy' : 'share.previewFrom', about)}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('share.later')}</Button>
          <Button
            look="primary"
            onClick={() => {
              onClose();
              void actions.take(subscription, automatic);
            }}
          >
            {t(isFirst ? 'share.subscribe' : 'share.takeUpdate')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Notice tone={fingerprint === null ? 'warn' : 'plain'}>
          {fingerprint === null ? t('share.previewUnsigned') : t('share.previewSigned', { fingerprint })}
        </Notice>
        {replaces && <Notice>{t('share.replaces', { name: subscription.source })}</Notice>}
        {isFirst && (
          <Switch
            label={t('share.automatic')}
            hint={t('share.automaticHint')}
            on={automatic}
            disabled={subscription.company}
            onChange={setAutomatic}
          />
        )}
        <PhraseDiffView diff={diff} />
      </div>
    </Dialog>
  );
}
