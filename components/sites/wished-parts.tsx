import { t } from '../../lib/i18n/t.ts';
import { beginTeaching } from '../../lib/panel/teach/begin-teaching.ts';
import { dropWish, type TeachWish } from '../../lib/panel/teach/teach-wish.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** What the Sites page asked to be taught again, beside the page where it can be done. */
export function WishedParts({ wish, site }: { wish: TeachWish; site: string }) {
  const parts = wish.parts.map((part) => t(`teachPanel.part.${part}`)).join(t('panel.reason.comma'));
  const begin = () => {
    void dropWish();
    void beginTeaching(wish.tabId, { kind: 'parts', siteId: wish.siteId }, wish.parts);
  };
  return (
    <Notice title={t('teachPanel.againTitle', { site })} className="mx-3 mt-2">
      <p>{parts}</p>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={() => void dropWish()}>
          {t('teachPanel.later')}
        </Button>
        <Button look="primary" data-teach-wished onClick={begin}>
          {t('teachPanel.begin')}
        </Button>
      </div>
    </Notice>
  );
}
