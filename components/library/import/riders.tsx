import clsx from 'clsx';
import { t } from '../../../lib/i18n/t.ts';
import type { Rider } from '../../../lib/panel/desk/export-phrases.ts';
import type { ChosenRiders, RiderLine } from '../../../lib/panel/desk/library/rider-line.ts';
import { RiderEntries } from './rider-entries.tsx';
import { riderNotes, riderTitle } from './rider-words.ts';

interface RidersProps {
  lines: readonly RiderLine[];
  chosen: ChosenRiders;
  onChoose: (chosen: ChosenRiders) => void;
}

/** What else a library file brings, kind by kind and entry by entry: nothing of it is taken but what is ticked. */
export function Riders({ lines, chosen: { kinds, leftOut }, onChoose }: RidersProps) {
  if (lines.length === 0) return null;
  const choose = (rider: Rider, on: boolean, out: readonly string[]) => {
    const others = kinds.filter((one) => one !== rider);
    onChoose({ kinds: on ? [...others, rider] : others, leftOut: { ...leftOut, [rider]: out } });
  };
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
          on={kinds.includes(line.rider)}
          leftOut={leftOut[line.rider] ?? []}
          onChange={(on, out) => choose(line.rider, on, out)}
        />
      ))}
    </fieldset>
  );
}

interface RiderTickProps {
  line: RiderLine;
  on: boolean;
  leftOut: readonly string[];
  onChange: (on: boolean, leftOut: readonly string[]) => void;
}

function RiderTick({ line, on, leftOut, onChange }: RiderTickProps) {
  const { warns, tells } = riderNotes(line);
  const { rider, count, entries } = line;
  const isPart = on && leftOut.length > 0;
  const setEntry = (key: string, wanted: boolean) => {
    const before = on ? leftOut : entries.map((entry) => entry.key);
    const out = wanted ? before.filter((one) => one !== key) : [...before, key];
    // Of a kind without any of its entries nothing is wanted.
    onChange(out.length < entries.length, out.length < entries.length ? out : []);
  };
  return (
    <div className="flex items-start gap-2">
      <input
        id={`rider-${rider}`}
        type="checkbox"
        className="mt-1 accent-accent"
        checked={on && !isPart}
        ref={(box) => {
          if (box) box.indeterminate = isPart;
        }}
        disabled={count === 0}
        aria-describedby={`rider-${rider}-notes`}
        onChange={(event) => onChange(event.target.checked, [])}
      />
      <div className="min-w-0 flex-1">
        <label
          htmlFor={`rider-${rider}`}
          className={clsx('block break-words', count === 0 ? 'text-muted' : 'cursor-pointer')}
        >
          {riderTitle(line)}
        </label>
        <div id={`rider-${rider}-notes`} className="text-xs break-words text-muted">
          {warns && <p className="text-warn">{warns}</p>}
          {tells.map((told) => (
            <p key={told}>{told}</p>
          ))}
        </div>
        <RiderEntries {...{ line }} isTaken={(key) => on && !leftOut.includes(key)} onChange={setEntry} />
      </div>
    </div>
  );
}
