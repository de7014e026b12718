import type { Access } from '../../lib/core/share/subscription.ts';
import { t } from '../../lib/i18n/t.ts';
import { TextField } from '../ui/text-field.tsx';

interface AccessFieldsProps {
  access: Access;
  onChange: (access: Access) => void;
}

/** Who one is to a server that asks. */
export function AccessFields({ access, onChange }: AccessFieldsProps) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField
        label={t('share.publish.user')}
        autoComplete="off"
        value={access.user}
        onChange={(user) => onChange({ ...access, user })}
      />
      <TextField
        label={t('share.publish.password')}
        hint={t('share.publish.passwordHint')}
        type="password"
        autoComplete="off"
        value={access.password}
        onChange={(password) => onChange({ ...access, password })}
      />
    </div>
  );
}
