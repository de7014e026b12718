import clsx from 'clsx';
import { Circle, CircleAlert, CircleCheck, CircleEllipsis, type LucideIcon } from 'lucide-react';
import { memo } from 'react';
import type { ChatClock, Light } from '../../lib/core/timing/clock-state.ts';
import { lightsAt } from '../../lib/core/timing/lights.ts';
import { t } from '../../lib/i18n/t.ts';
import { useNow } from '../../lib/panel/use-now.ts';

/** Each has a shape of its own: an empty ring, dots, a tick, an exclamation mark. */
const shapes: Record<Light, { icon: LucideIcon; look: string }> = {
  off: { icon: Circle, look: 'text-muted' },
  running: { icon: CircleEllipsis, look: 'text-warn' },
  green: { icon: CircleCheck, look: 'text-accent' },
  late: { icon: CircleAlert, look: 'text-late' },
};

interface LightsProps {
  chat: ChatClock;
  /** Shows what each stands for beside it. */
  words?: boolean;
}

/** Drawn anew only when the light changes, not with every second. */
const LightMark = memo(function LightMark({
  which,
  light,
  words,
}: {
  which: 'greeted' | 'answered';
  light: Light;
  words: boolean;
}) {
  const { icon: Icon, look } = shapes[light];
  const label = t(`queue.light.${which}.${light}`);
  return (
    <span
      data-light={`${which}-${light}`}
      title={label}
      className={clsx('flex items-center gap-0.5 whitespace-nowrap', look)}
    >
      <Icon size={14} aria-hidden className="shrink-0" />
      {words ? <span aria-hidden="true">{t(`queue.light.${which}.name`)}</span> : null}
      <span className="sr-only">{label}</span>
    </span>
  );
});

/** The two lights of a buyer: greeted, and answered. A greeting or an empty holding line turns the first green only. */
export function Lights({ chat, words = false }: LightsProps) {
  const now = useNow(chat.wait !== null);
  const lights = lightsAt(chat, now);
  return (
    <span data-lights className={clsx('flex shrink-0 items-center', words ? 'gap-2' : 'gap-0.5')}>
      <LightMark which="greeted" light={lights.greeted} words={words} />
      <LightMark which="answered" light={lights.answered} words={words} />
    </span>
  );
}
