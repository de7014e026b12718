import { t } from '../../lib/i18n/t.ts';
import { SelectField } from '../ui/select-field.tsx';

const zones = Intl.supportedValuesOf('timeZone');

/** A time zone by name; empty: that of this computer. */
export function ZoneField({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const own = t('clock.zoneOwn', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  const known = value === '' || zones.includes(value) ? zones : [value, ...zones];
  return (
    <SelectField
      label={t('clock.zone')}
      value={value}
      options={[{ value: '', label: own }, ...known.map((zone) => ({ value: zone, label: zone }))]}
      onChange={onChange}
      className="max-w-xs"
    />
  );
}
