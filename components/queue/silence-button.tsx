import { Bell, BellOff } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { t } from '../../lib/i18n/t.ts';
import { useSilentUntil } from '../../lib/panel/use-silence.ts';
import { Button } from '../ui/button.tsx';

/** Its window is no part of the panel's first load. */
const SilenceDialog = lazy(() =>
  import('./silence-dialog.tsx').then((file) => ({ default: file.SilenceDialog })),
);

/** Dear: a formatter is made for it. */
const timeOf = (at: number) =>
  new Date(at).toLocaleTimeString(t('panel.lang'), { hour: '2-digit', minute: '2-digit' });

/** Do not disturb, one click away; `minute` is the time, renewed each half minute. */
export function SilenceButton({ minute }: { minute: number }) {
  const until = useSilentUntil();
  const [isOpen, setOpen] = useState(false);
  const isSilent = until > minute;
  const label = isSilent ? t('queue.silence.until', { time: timeOf(until) }) : t('queue.silence.label');
  const Icon = isSilent ? BellOff : Bell;
  return (
    <>
      <Button
        look="quiet"
        shape="icon"
        className="size-6! min-h-6!"
        data-silence={isSilent ? 'on' : 'off'}
        aria-label={label}
        aria-haspopup="dialog"
        title={label}
        onClick={() => setOpen(true)}
      >
        <Icon size={14} aria-hidden className={isSilent ? 'text-warn' : ''} />
      </Button>
      {isOpen && (
        <Suspense>
          <SilenceDialog isSilent={isSilent} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
