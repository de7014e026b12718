import { Download, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { QuestionGroup } from '../../lib/core/gaps/group-questions.ts';
import { GAP_COLUMNS, type GapColumn } from '../../lib/core/gaps/write-csv.ts';
import { t } from '../../lib/i18n/t.ts';
import { saveGaps } from '../../lib/panel/desk/radar/use-radar-reading.ts';
import { tellChange } from '../settings/tell-change.ts';
import { Button } from '../ui/button.tsx';
import { useToast } from '../ui/toast.tsx';
import { MaskedText } from './masked-text.tsx';
import { showDay } from './show-day.ts';

/** As many phrases as one sitting is good for. */
const FIRST = 8;
/** Other wordings that are shown with a group. */
const WORDINGS = 2;

interface GapListProps {
  groups: QuestionGroup[];
  onWrite: (group: QuestionGroup) => void;
}

/** The phrases to write next: each group of questions with what it takes to begin one. */
export function GapList({ groups, onWrite }: GapListProps) {
  const [isWhole, setWhole] = useState(false);
  const toast = useToast();
  const shown = isWhole ? groups : groups.slice(0, FIRST);
  const asked = groups.reduce((sum, { count }) => sum + count, 0);
  const save = () =>
    void tellChange(toast, async () => {
      const names = GAP_COLUMNS.map((column) => [column, t(`radar.column.${column}`)]);
      saveGaps(groups, Object.fromEntries(names) as Record<GapColumn, string>);
      return { text: t('radar.exported') };
    });
  return (
    <section aria-labelledby="gaps" className="flex flex-col gap-3">
      <div>
        <h2 id="gaps" className="text-lg font-semibold">
          {shown.length === 1 ? t('radar.write.one') : t('radar.write.many', { n: shown.length })}
        </h2>
        <p className="text-sm text-muted">{t('radar.writeHelp', { n: asked, groups: groups.length })}</p>
      </div>
      <ol className="flex flex-col gap-2">
        {shown.map((group) => (
          <Gap key={group.key} group={group} onWrite={onWrite} />
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        {shown.length < groups.length && (
          <Button onClick={() => setWhole(true)}>{t('radar.all', { n: groups.length })}</Button>
        )}
        <Button onClick={save}>
          <Download size={16} aria-hidden />
          {t('radar.export')}
        </Button>
      </div>
    </section>
  );
}

function Gap({ group, onWrite }: { group: QuestionGroup; onWrite: GapListProps['onWrite'] }) {
  const { texts, count, own, lastAt } = group;
  const [first = '', ...others] = texts;
  const date = showDay(lastAt);
  return (
    <li
      data-gap={group.key}
      className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border border-line bg-raised p-3"
    >
      <span
        aria-hidden
        className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent"
      >
        {count}
      </span>
      <div className="min-w-48 flex-1">
        <p className="font-medium break-words">
          <MaskedText text={first} />
        </p>
        {others.slice(0, WORDINGS).map((text) => (
          <p key={text} className="text-sm break-words text-muted">
            <MaskedText text={text} />
          </p>
        ))}
        <p className="text-xs text-muted">
          {[
            others.length > WORDINGS && t('radar.more', { n: others.length - WORDINGS }),
            count === 1 ? t('radar.askedOnce', { date }) : t('radar.asked', { n: count, date }),
            own > 0 && t('radar.own', { n: own }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Button aria-label={t('radar.composeFor', { question: first })} onClick={() => onWrite(group)}>
        <PenLine size={16} aria-hidden />
        {t('radar.compose')}
      </Button>
    </li>
  );
}
