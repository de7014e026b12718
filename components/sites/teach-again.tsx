import type { PagePart } from '../../lib/core/chat/snapshot.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';

/** The way back to a page that is read whole: to point at the missing parts again. */
export function TeachAgain({ missing, onTeach }: { missing: PagePart[]; onTeach: () => void }) {
  const parts = missing.map((part) => t(`panel.part.${part}`)).join(t('panel.reason.comma'));
  return (
    <Button data-teach-again={missing.join(' ')} onClick={onTeach}>
      {t('teachPanel.again', { parts })}
    </Button>
  );
}
