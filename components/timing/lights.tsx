import clsx from 'clsx';
import { memo } from 'react';
import type { ChatClock, Light } from '../../lib/core/timing/clock-state.ts';
import { lightsAt } from '../../lib/core/timing/lights.ts';
import { t } from '../../lib/i18n/t.ts';
import { useAtNow } from '../../lib/panel/use-now.ts';

/** Each has a shape of its own in its ring: nothing, dots, a tick, an exclamation mark. */
const shapes: Record<Light, { inside: string; look: string }> = {
  off: { inside: '', look: 'text-muted' },
  running: { inside: 'M7 12h.01M12 12h.01M17 12h.01', look: 'text-warn' },
  green: { inside: 'm8 12 3 3 5-6', look: 'text-accent' },
  late: { inside: 'M12 7v6M12 16.5v.01', look: 'text-late' },
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
  const { inside, look } = shapes[light];
  const label = t(`queue.light.${which}.${light}`);
  return (
    <span
      data-light={`${which}-${light}`}
      title={label}
      className={clsx('flex items-center gap-0.5 whitespace-nowrap', look)}
    >
      <svg
        viewBox="0 0 24 24"
        className="size-3.5 shrink-0 fill-none stroke-current stroke-[2.5]"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <circle cx="12" cy="12" r="10" />
        <path d={inside} />
      </svg>
      {words ? <span aria-hidden="true">{t(`queue.light.${which}.name`)}</span> : null}
      <span className="sr-only">{label}</span>
    </span>
  );
});

/** The two lights of a buyer: greeted, and answered. A greeting or an empty holding line turns the first green only. */
export function Lights({ chat, words = false }: LightsProps) {
  const greeted = useAtNow(chat.wait !== null, (now) => lightsAt(chat, now).greeted);
  const answered = useAtNow(chat.wait !== null, (now) => lightsAt(chat, now).answered);
  return (
    <span data-lights className={clsx('flex shrink-0 items-center', words ? 'gap-2' : 'gap-0.5')}>
      <LightMark which="greeted" light={greeted} words={words} />
      <LightMark which="answered" light={answered} words={words} />
    </span>
  );
}
