import { t } from '../../lib/i18n/t.ts';
import { allowAll } from '../../lib/panel/share/subscription-commands.ts';
import { useSubscriptions } from '../../lib/panel/share/use-subscriptions.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** One button for all of the company's libraries that the browser does not let QinDa read yet; nothing else. */
export function CompanyAsk() {
  const waiting = (useSubscriptions() ?? [])
    .filter(({ company, failure }) => company && failure?.kind === 'permission')
    .map(({ address }) => address);
  if (waiting.length === 0) return null;
  return (
    <Notice className="m-3" title={t('policy.ask')}>
      <p>{t('policy.askHelp', { host: new URL(waiting[0] ?? '').host })}</p>
      <Button className="self-start" onClick={() => void allowAll(waiting)}>
        {t('share.allow')}
      </Button>
    </Notice>
  );
}
