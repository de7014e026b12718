import { t } from '../../lib/i18n/t.ts';
import { usePolicy } from '../../lib/panel/use-policy.ts';
import { Notice } from '../ui/notice.tsx';

/** What the company set up on this computer, and what of it cannot be followed; nothing where no company has a say. */
export function CompanyPart() {
  const { libraries, locked, faults } = usePolicy();
  if (libraries.length + locked + faults.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-semibold">{t('share.company')}</h2>
      <p className="text-sm text-muted">
        {t('policy.about', { libraries: libraries.length, settings: locked })}
      </p>
      {faults.length > 0 && (
        <Notice tone="warn" title={t('policy.faults')}>
          <p>{t('policy.faultsHelp')}</p>
          <ul className="flex flex-col gap-1">
            {faults.map(({ entry, problem }) => (
              <li key={`${entry} ${problem}`}>
                <code className="break-all">{entry}</code>: {t(`policy.problem.${problem}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
