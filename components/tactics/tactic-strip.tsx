import clsx from 'clsx';
import { Lightbulb, Snowflake } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { TacticView } from '../../lib/panel/use-tactics.ts';

interface TacticStripProps {
  ref: Ref<HTMLButtonElement>;
  view: TacticView;
  open: boolean;
  onToggle: () => void;
  /** Further buttons of the row. */
  children?: ReactNode;
}

/** How to talk to this buyer, in one line that keeps its height; it opens to the whole card. */
export function TacticStrip({ ref, view, open, onToggle, children }: TacticStripProps) {
  const { hot, handOver, tactics } = view;
  const best = tactics[0]?.card;
  const Icon = hot ? Snowflake : Lightbulb;
  const line = hot ? t('tactics.coolDown.line') : (best?.line ?? t('tactics.nothing'));
  return (
    <div className="flex h-10 items-center gap-1 px-3 pt-2">
      <button
        ref={ref}
        type="button"
        data-tactic-strip={hot ? 'cool-down' : (best?.id ?? '')}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts="Alt+T"
        title={`${line} (Alt+T)`}
        onClick={onToggle}
        className={clsx(
          'flex h-8 min-w-0 flex-1 cursor-pointer items-center gap-2 rounded-md px-2 text-left text-sm hover:opacity-90',
          hot ? 'bg-late-soft font-medium text-late' : 'bg-surface',
          !hot && !best && 'text-muted',
        )}
      >
        <Icon size={16} aria-hidden className={clsx('shrink-0', !hot && best && 'text-accent')} />
        <span className="min-w-0 flex-1 truncate">{line}</span>
        {handOver && (
          <span className="shrink-0 text-xs underline underline-offset-2">{t('tactics.handOver.short')}</span>
        )}
        {tactics.length > 1 && !hot && (
          <span className="shrink-0 text-xs text-muted">{t('tactics.more', { count: tactics.length })}</span>
        )}
      </button>
      {children}
    </div>
  );
}
