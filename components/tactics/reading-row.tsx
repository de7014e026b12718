import { useRef } from 'react';
import type { BuyerReading } from '../../lib/core/reading/reading.ts';
import type { Correction } from '../../lib/core/tactics/add-correction.ts';
import { t } from '../../lib/i18n/t.ts';
import { Chip } from '../ui/chip.tsx';
import { readItems } from './read-items.ts';
import { ReadingChip } from './reading-chip.tsx';
import { SetReadings } from './set-readings.tsx';

interface ReadingRowProps {
  reading: BuyerReading;
  nameOf: (id: string) => string;
  /** What is certain without reading: a first contact, and how many messages stand unanswered. */
  waiting: { id: string; label: string }[];
  newestTurnId: string;
  corrected: boolean;
  onCorrect: (corrections: Correction[]) => void;
  onReset: () => void;
}

/** Whom the agent talks to, in one row that keeps its height: it scrolls sideways when there is more. */
export function ReadingRow({ reading, nameOf, waiting, newestTurnId, corrected, ...on }: ReadingRowProps) {
  const set = useRef<HTMLButtonElement>(null);
  const items = readItems(reading, nameOf, newestTurnId);
  return (
    <div data-readings className="flex h-8 min-w-0 items-center gap-1 px-3 pt-1">
      <ul
        aria-label={t('tactics.readings')}
        className="flex h-7 min-w-0 flex-1 items-center gap-1 overflow-x-auto overflow-y-hidden px-0.5 [scrollbar-width:none]"
      >
        {items.map((item) => (
          <li key={item.id} className="shrink-0">
            <ReadingChip
              item={item}
              onCorrect={(corrections) => {
                // The chip may be gone with what it stood for: the keyboard stays in the row.
                set.current?.focus();
                on.onCorrect(corrections);
              }}
            />
          </li>
        ))}
        {waiting.map(({ id, label }) => (
          <li key={id} data-reading={id} className="flex shrink-0">
            <Chip>{label}</Chip>
          </li>
        ))}
        {items.length + waiting.length === 0 && (
          <li className="truncate text-xs text-muted">{t('tactics.nothingRead')}</li>
        )}
      </ul>
      <SetReadings ref={set} {...{ reading, nameOf, newestTurnId, corrected, ...on }} />
    </div>
  );
}
