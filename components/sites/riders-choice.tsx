import { t } from '../../lib/i18n/t.ts';
import type { checkRiders } from '../../lib/panel/desk/site-files.ts';

interface RidersChoiceProps {
  riders: ReturnType<typeof checkRiders>;
  withSites: boolean;
  onChange: (withSites: boolean) => void;
}

/** Taught pages that ride along in a library file: taken only when the user says so. */
export function RidersChoice({ riders, withSites, onChange }: RidersChoiceProps) {
  if (!riders.ok)
    return (
      <p role="alert" className="mt-4 text-sm break-words text-warn">
        {t('sitesDesk.inLibraryBad', { problem: riders.problem })}
      </p>
    );
  const names = riders.value.map(({ name, profile }) => `${name} (${profile.matches.join(', ')})`);
  return (
    <label className="mt-4 flex cursor-pointer items-start gap-2 text-sm">
      <input
        type="checkbox"
        className="mt-1"
        checked={withSites}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="min-w-0 break-words">
        {t('sitesDesk.inLibrary', { names: names.join(t('panel.reason.comma')) })}
      </span>
    </label>
  );
}
