import { type FormEvent, useId, useState } from 'react';
import type { Access, Subscription } from '../../lib/core/share/subscription.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { AccessFields } from './access-fields.tsx';

interface AccessDialogProps {
  subscription: Subscription;
  onSave: (access: Access) => void;
  onClose: () => void;
}

/** Asks for user and password of a server that wants them. */
export function AccessDialog({ subscription, onSave, onClose }: AccessDialogProps) {
  const [access, setAccess] = useState<Access>({ user: subscription.access?.user ?? '', password: '' });
  const form = useId();
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(access);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('share.access')}
      description={t('share.accessFor', { host: new URL(subscription.address).host })}
      closeLabel={t('options.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button look="primary" type="submit" form={form} disabled={access.user === ''}>
            {t('share.accessSave')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={save}>
        <AccessFields access={access} onChange={setAccess} />
      </form>
    </Dialog>
  );
}
