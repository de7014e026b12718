import { PanelRightOpen } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { DeskButton } from './desk-button.tsx';
import { useParts } from './desk-parts.ts';

/** Opens QinDa beside the desk. There is one on the page at any time: in the welcome, later in the bar. */
export function PanelButton({ tone }: { tone: 'bar' | 'main' }) {
  const { openPanel } = useParts();
  const [refused, setRefused] = useState(false);
  return (
    <>
      <DeskButton
        tone={tone}
        icon={PanelRightOpen}
        data-open-panel
        // Nothing may come before the call: the browser opens a panel only within the click itself.
        onClick={() =>
          openPanel().then(
            () => setRefused(false),
            () => setRefused(true),
          )
        }
      >
        {t('practice.openPanel')}
      </DeskButton>
      {refused && (
        <p role="alert" className="basis-full text-xs">
          {t('practice.panelRefused')}
        </p>
      )}
    </>
  );
}
