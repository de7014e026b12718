import { type FormEvent, useState } from 'react';
import type { Access } from '../../lib/core/share/subscription.ts';
import { t } from '../../lib/i18n/t.ts';
import { type FirstLook, firstLook } from '../../lib/panel/share/subscription-commands.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AccessFields } from './access-fields.tsx';
import { failureHelp, failureText } from './failure-text.ts';

/** Where an address is typed or pasted; what lies there is shown before anything is taken. */
export function AddAddress({ onFound }: { onFound: (address: string) => void }) {
  const [typed, setTyped] = useState('');
  const [looking, setLooking] = useState(false);
  const [outcome, setOutcome] = useState<FirstLook | null>(null);
  const [access, setAccess] = useState<Access | null>(null);
  const look = async (event: FormEvent) => {
    event.preventDefault();
    setLooking(true);
    setOutcome(null);
    const found = await firstLook(typed, access);
    setLooking(false);
    setOutcome(found);
    if (!found.ok) {
      if ('failure' in found && found.failure.kind === 'signIn')
        setAccess(access ?? { user: '', password: '' });
      return;
    }
    setTyped('');
    setAccess(null);
    onFound(found.address);
  };
  const fault = outcome && !outcome.ok && 'fault' in outcome ? outcome.fault : null;
  const failed = outcome && !outcome.ok && 'failure' in outcome ? outcome.failure : null;
  return (
    <form noValidate className="flex flex-col gap-2" onSubmit={(event) => void look(event)}>
      <div className="flex flex-col items-start gap-2 sm:flex-row">
        <TextField
          label={t('share.address')}
          hint={t('share.addressHint')}
          error={fault ? t(`share.fault.${fault}`) : undefined}
          className="w-full sm:flex-1"
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          value={typed}
          onChange={(next) => {
            setTyped(next);
            // What opens one server is not for another.
            setAccess(null);
          }}
        />
        {!access && <Look className="sm:mt-6" {...{ looking, typed }} />}
      </div>
      {access && (
        <>
          <AccessFields access={access} onChange={setAccess} />
          <Look className="self-start" {...{ looking, typed }} />
        </>
      )}
      {failed && (
        <Notice tone="bad" title={failureText(failed)}>
          {failureHelp(failed)}
        </Notice>
      )}
    </form>
  );
}

/** Stands after the last field. */
function Look({ looking, typed, className }: { looking: boolean; typed: string; className: string }) {
  return (
    <Button type="submit" className={className} disabled={looking || typed.trim() === ''}>
      {t(looking ? 'share.looking' : 'share.look')}
    </Button>
  );
}
