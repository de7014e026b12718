import { t } from '../../lib/i18n/t.ts';
import { type TeachFailure, useTeachStore } from '../../lib/panel/teach/teach-store.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Why teaching did not go on, and what to do. */
export function TeachTrouble({ failure }: { failure: TeachFailure | null }) {
  if (!failure) return null;
  return (
    <Notice tone={failure === 'otherPage' ? 'good' : 'warn'} className="mx-3 mt-2">
      <p data-teach-failure={failure}>{t(`teachPanel.failure.${failure}`)}</p>
      <Button
        look="quiet"
        className="self-end"
        onClick={() => useTeachStore.getState().set({ failure: null })}
      >
        {t('teachPanel.close')}
      </Button>
    </Notice>
  );
}
