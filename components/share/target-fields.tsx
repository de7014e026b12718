import type { WebDavTarget } from '../../lib/core/share/publication.ts';
import { t } from '../../lib/i18n/t.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AccessFields } from './access-fields.tsx';

interface TargetFieldsProps {
  target: WebDavTarget | null;
  /** What is wrong with the address. */
  error: string | undefined;
  onChange: (target: WebDavTarget | null) => void;
}

/** Where the published file goes. */
export function TargetFields({ target, error, onChange }: TargetFieldsProps) {
  return (
    <>
      <SelectField
        label={t('share.publish.where')}
        value={target ? 'webdav' : 'file'}
        options={[
          { value: 'file', label: t('share.publish.toFile') },
          { value: 'webdav', label: t('share.publish.toWebDav') },
        ]}
        onChange={(where) => onChange(where === 'file' ? null : { address: '', user: '', password: '' })}
      />
      {target && (
        <>
          <TextField
            label={t('share.publish.davAddress')}
            hint={t('share.publish.davAddressHint')}
            error={error}
            type="url"
            autoComplete="off"
            spellCheck={false}
            value={target.address}
            onChange={(address) => onChange({ ...target, address })}
          />
          <AccessFields access={target} onChange={(access) => onChange({ ...target, ...access })} />
        </>
      )}
    </>
  );
}
