import { t } from '../../lib/i18n/t.ts';
import { keepSilentUntil } from '../../lib/panel/use-silence.ts';
import { openPage, optionsPage } from '../../lib/panel/watch-site-access.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

const MINUTE = 60_000;
/** "For today" is until the end of a long day: nobody should find out next week that nothing rang. */
const CHOICES = { half: 30, hour: 60, long: 12 * 60 } as const;

interface SilenceDialogProps {
  isSilent: boolean;
  onClose: () => void;
}

/** Do not disturb: for how long. */
export function SilenceDialog({ isSilent, onClose }: SilenceDialogProps) {
  const keep = (until: number) => () => {
    void keepSilentUntil(until);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('queue.silence.label')} closeLabel={t('panel.close')}>
      <div className="flex flex-col items-stretch gap-2">
        {isSilent && (
          <Button look="primary" onClick={keep(0)}>
            {t('queue.silence.end')}
          </Button>
        )}
        {(['half', 'hour', 'long'] as const).map((name) => (
          <Button key={name} onClick={() => keep(Date.now() + CHOICES[name] * MINUTE)()}>
            {t(`queue.silence.${name}`)}
          </Button>
        ))}
        <Button look="quiet" onClick={() => void openPage(optionsPage('#clock'))}>
          {t('queue.silence.settings')}
        </Button>
      </div>
    </Dialog>
  );
}
