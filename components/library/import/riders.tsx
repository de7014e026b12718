import clsx from 'clsx';
import { t } from '../../../lib/i18n/t.ts';
import type { Rider } from '../../../lib/panel/desk/export-phrases.ts';
import type { RiderLine } from '../../../lib/panel/desk/library/rider-line.ts';
import { riderNotes, riderTitle } from './rider-words.ts';

interface RidersProps {
  lines: readonly RiderLine[];
  chosen: readonly Rider[];
  onChoose: (chosen: readonly Rider[]) => void;
}

/** What else a library file brings, kind by kind: nothing of it is taken but what is ticked. */
export function Riders({ lines, chosen, onChoose }: RidersProps) {
  if (lines.length === 0) return null;
  return (
    <fieldset className="mt-4 flex flex-col gap-2 border-t border-line pt-3 text-sm">
      <legend className="sr-only">{t('dryRun.riders.title')}</legend>
      <p aria-hidden className="font-medium">
        {t('dryRun.riders.title')}
      </p>
      {lines.map((line) => (
        <RiderTick
          key={line.rider}
          line={line}
          on={chosen.includes(line.rider)}
          onChange={(on) =>
            onChoose(on ? [...chosen, line.rider] : chosen.filter((one) => one !== line.rider))
          }
        />
      ))}
    </fieldset>
  );
}

function RiderTick(props: { line: RiderLine; on: boolean; onChange: (on: boolean) => void }) {
  const { line, on, onChange } = props;
  const { warns, tells } = riderNotes(line);
  return (
    <div className="flex items-start gap-2">
      <input
        id={`rider-${line.rider}`}
        type="checkbox"
        className="mt-1 accent-accent"
        checked={on}
        disabled={line.count === 0}
        aria-describedby={`rider-${line.rider}-notes`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div className="min-w-0 flex-1">
        <label
          htmlFor={`rider-${line.rider}`}
          className={clsx('block break-words', line.count === 0 ? 'text-muted' : 'cursor-pointer')}
        >
          {riderTitle(line)}
        </label>
        <div id={`rider-${line.rider}-notes`} className="text-xs break-words text-muted">
          {warns && <p className="text-warn">{warns}</p>}
          {tells.map((told) => (
            <p key={told}>{told}</p>
          ))}
        </div>
      </div>
    </div>
  );
}
