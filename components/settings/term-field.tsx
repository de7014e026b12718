import { useState } from 'react';
import {
  endKey,
  expires,
  isLongTerm,
  isOver,
  type TermName,
  type TermValues,
  termLimit,
  usualEnd,
} from '../../lib/core/knowledge/terms.ts';
import { t } from '../../lib/i18n/t.ts';
import { useTyped } from '../../lib/panel/use-typed.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CompanyLock } from './company-lock.tsx';

/** Of these an example is only an example: nobody's shop is called so. */
const NO_DEFAULT: ReadonlySet<TermName> = new Set([
  'shop',
  'agent',
  'contacts',
  'floorPrice',
  'pickupAt',
  'offerEnds',
  'stockLeft',
]);

interface TermFieldProps {
  name: TermName;
  /** What the company says; it holds for all shops. */
  locked?: string | undefined;
  /** The values of the set that is being filled in. */
  stored: TermValues;
  /** What holds as long as this set says nothing; empty: nothing does. */
  usual: string;
  /** How many phrases use it. */
  uses: number;
  now: number;
  onSave: (values: Record<string, string>) => void;
}

/** One term: its value, what it looks like, which phrases wait for it, and for how long it holds. */
export function TermField({ name, locked, stored, usual, uses, now, onSave }: TermFieldProps) {
  if (locked !== undefined) return <LockedTerm name={name} value={locked} />;
  return <OwnTerm {...{ name, stored, usual, uses, now, onSave }} />;
}

/** What the company says, to be read. */
function LockedTerm({ name, value }: { name: TermName; value: string }) {
  const frame = { label: t(`options.variable.${name}`), value, onChange: () => {} };
  return (
    <CompanyLock on className={isLongTerm(name) ? 'sm:col-span-2' : undefined}>
      {isLongTerm(name) ? <TextArea {...frame} rows={2} /> : <TextField {...frame} />}
    </CompanyLock>
  );
}

function OwnTerm({ name, stored, usual, uses, now, onSave }: Omit<TermFieldProps, 'locked'>) {
  const [ownEnd, setOwnEnd] = useState(false);
  const end = stored[endKey(name)] ?? '';
  const { value, change, undo } = useTyped(stored[name] ?? '', (next) => {
    const keepsEnd = ownEnd && end !== '';
    const until = next.trim() === '' ? '' : keepsEnd ? end : usualEnd(next, Date.now());
    onSave({ [name]: next, ...(expires(name) && { [endKey(name)]: until }) });
  });
  const example = t(`options.example.${name}`);
  const isEmpty = value.trim() === '';
  const over = !isEmpty && isOver(name, stored, now);
  const frame = {
    label: t(`options.variable.${name}`),
    hint:
      name === 'floorPrice'
        ? t('terms.example', { example })
        : t('options.shop.example', { code: `{${name}}`, example }),
    maxLength: termLimit(name),
    placeholder: usual,
    autoComplete: 'off',
    value,
    onChange: change,
  };
  return (
    <div data-term={name} className={isLongTerm(name) ? 'sm:col-span-2' : undefined}>
      {isLongTerm(name) ? <TextArea {...frame} rows={2} /> : <TextField {...frame} />}
      {expires(name) && !isEmpty && (
        <TextField
          label={t('terms.until')}
          type="datetime-local"
          className="mt-1"
          error={over ? t('terms.over') : undefined}
          value={end}
          onChange={(until) => {
            setOwnEnd(true);
            onSave({ [endKey(name)]: until });
          }}
        />
      )}
      <p className="flex min-h-6 flex-wrap items-center gap-x-3 text-xs text-muted">
        {name === 'floorPrice' ? (
          t('terms.secret')
        ) : (
          <Uses n={uses} waits={(isEmpty && usual === '') || over} />
        )}
        {isEmpty && !NO_DEFAULT.has(name) && (
          <Small term={frame.label} onClick={() => change(example)}>
            {t('terms.useExample')}
          </Small>
        )}
        {undo && (
          <Small term={frame.label} onClick={undo}>
            {t('options.undo')}
          </Small>
        )}
      </p>
    </div>
  );
}

function Uses({ n, waits }: { n: number; waits: boolean }) {
  if (n === 0) return null;
  return waits ? <span className="text-warn">{t('terms.waiting', { n })}</span> : t('terms.used', { n });
}

function Small({ term, onClick, children }: { term: string; onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-6 cursor-pointer text-accent underline underline-offset-2"
    >
      {children}
      <span className="sr-only"> {term}</span>
    </button>
  );
}
