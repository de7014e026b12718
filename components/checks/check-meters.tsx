import { Bot, Coffee, type LucideIcon } from 'lucide-react';
import { t } from '../../lib/i18n/t.ts';
import type { Meters } from '../../lib/panel/checks/use-check-marks.ts';

/** How this chat sounds: canned texts among the newest of the agent, and small talk that goes on. One line that never grows. */
export function CheckMeters({ meters }: { meters: Meters | null }) {
  if (!meters) return null;
  const { robot, chat } = meters;
  return (
    <span className="ml-auto flex min-w-0 items-center gap-2 overflow-hidden text-xs">
      {robot.of > 1 && (
        <Meter
          name="robot"
          icon={Bot}
          isHigh={robot.isHigh}
          figure={`${robot.canned}/${robot.of}`}
          label={t(robot.isHigh ? 'checks.meter.robotHigh' : 'checks.meter.robot', {
            canned: robot.canned,
            of: robot.of,
          })}
        />
      )}
      {chat.count > 1 && (
        <Meter
          name="chat"
          icon={Coffee}
          isHigh={chat.isHigh}
          figure={t('checks.meter.minutes', { minutes: chat.minutes })}
          label={t(chat.isHigh ? 'checks.meter.chatHigh' : 'checks.meter.chat', {
            count: chat.count,
            minutes: chat.minutes,
          })}
        />
      )}
    </span>
  );
}

interface MeterProps {
  name: string;
  icon: LucideIcon;
  isHigh: boolean;
  figure: string;
  label: string;
}

function Meter({ name, icon: Icon, isHigh, figure, label }: MeterProps) {
  return (
    <span
      data-meter={name}
      data-high={isHigh ? '' : undefined}
      title={label}
      className={
        isHigh ? 'flex shrink-0 items-center gap-1 text-warn' : 'flex shrink-0 items-center gap-1 text-muted'
      }
    >
      <Icon size={14} aria-hidden />
      <span aria-hidden="true">{figure}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
