import type { PagePart } from '../../lib/core/chat/snapshot.ts';
import { t } from '../../lib/i18n/t.ts';
import { showWhen } from '../../lib/panel/show-when.ts';
import type { Site } from '../../lib/panel/use-sites.ts';

const PARTS: readonly PagePart[] = ['list', 'chat', 'messages', 'editor'];

/** When each part of a site was last read, or never. */
export function SiteParts({ health, now }: { health: Site['health']; now: number }) {
  return (
    <dl
      aria-label={t('sitesDesk.health')}
      className="grid grid-cols-2 gap-x-4 gap-y-1 text-xs sm:grid-cols-4"
    >
      {PARTS.map((part) => {
        const at = health[part];
        return (
          <div key={part} data-part={part} data-read={at !== undefined}>
            <dt className="text-muted">{t(`sitesDesk.part.${part}`)}</dt>
            <dd className={at === undefined ? 'text-muted' : 'font-medium'}>
              {at === undefined ? (
                t('sitesDesk.never')
              ) : (
                <time dateTime={new Date(at).toISOString()} title={new Date(at).toLocaleString()}>
                  {showWhen(at, now, t('options.lang'), t('sitesDesk.justNow'))}
                </time>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
