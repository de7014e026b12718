import { type ReactNode, useId } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { RadarReading } from '../../lib/panel/desk/radar/use-radar-reading.ts';
import { showDay } from './show-day.ts';

interface WornPhrasesProps {
  reading: RadarReading;
  /** Since when it is counted, ms since the epoch. */
  since: number;
  /** Opens the phrase with this key. */
  onOpen: (key: string) => void;
}

/** Phrases that are changed, passed over or forgotten; each leads to its form. */
export function WornPhrases({ reading, since, onOpen }: WornPhrasesProps) {
  const { worn, unused, unusedCount } = reading;
  return (
    <section aria-labelledby="worn" className="flex flex-col gap-2">
      <div>
        <h2 id="worn" className="text-lg font-semibold">
          {t('radar.worn')}
        </h2>
        <p className="text-sm text-muted">{t('radar.wornHelp', { date: showDay(since) })}</p>
      </div>
      <Kind title={t('radar.edited')} help={t('radar.editedHelp')} n={worn.edited.length}>
        {worn.edited.map(({ phrase, tally }) => (
          <Row key={phrase.key} {...{ phrase, onOpen }}>
            {t('radar.editedCount', { n: tally.edited, all: tally.used })}
          </Row>
        ))}
      </Kind>
      <Kind title={t('radar.skipped')} help={t('radar.skippedHelp')} n={worn.skipped.length}>
        {worn.skipped.map(({ phrase, tally }) => (
          <Row key={phrase.key} {...{ phrase, onOpen }}>
            {t('radar.skippedCount', { n: tally.skipped })}
          </Row>
        ))}
      </Kind>
      <Kind title={t('radar.unused')} help={t('radar.unusedHelp')} n={unusedCount}>
        {unused.map((phrase) => (
          <Row key={phrase.key} {...{ phrase, onOpen }} />
        ))}
        {unusedCount > unused.length && (
          <li className="px-3 py-2 text-sm text-muted">
            {t('radar.unusedMore', { n: unusedCount - unused.length })}
          </li>
        )}
      </Kind>
    </section>
  );
}

interface KindProps {
  title: string;
  help: string;
  n: number;
  children: ReactNode;
}

function Kind({ title, help, n, children }: KindProps) {
  const id = useId();
  return (
    <details className="rounded-lg border border-line">
      <summary id={id} className="cursor-pointer px-3 py-2 font-medium">
        {title} <span className="text-muted">({n})</span>
      </summary>
      <p className="border-t border-line px-3 py-2 text-sm text-muted">
        {n === 0 ? t('radar.noneWorn') : help}
      </p>
      {n > 0 && (
        <ul aria-labelledby={id} className="max-h-96 overflow-y-auto">
          {children}
        </ul>
      )}
    </details>
  );
}

interface RowProps {
  phrase: { key: string; title: string };
  onOpen: (key: string) => void;
  children?: ReactNode;
}

function Row({ phrase: { key, title }, onOpen, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3 border-t border-line px-3 py-1.5 text-sm">
      <button
        type="button"
        data-worn={key}
        onClick={() => onOpen(key)}
        className="cursor-pointer text-left text-accent underline underline-offset-2"
      >
        {title}
      </button>
      <span className="text-muted">{children}</span>
    </li>
  );
}
