import type { PagePart } from '../../lib/core/chat/snapshot.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';

/** List, chat, messages and reply box. */
const ALL = 4;

/** The way back to a page that is read whole: to point at the missing parts again. */
export function TeachAgain({ missing, onTeach }: { missing: PagePart[]; onTeach: () => void }) {
  const parts = missing.map((part) => t(`panel.part.${part}`)).join(t('panel.reason.comma'));
  return (
    <Button data-teach-again={missing.join(' ')} onClick={onTeach}>
      {missing.length === ALL ? t('teachPanel.teachAll') : t('teachPanel.again', { parts })}
    </Button>
  );
}
