import { Clock4, MessageCircleHeart } from 'lucide-react';
import { t } from '../../lib/i18n/t.ts';
import type { QuickLine as Quick } from '../../lib/panel/use-suggestions.ts';
import { PhraseText } from './phrase-text.tsx';

/**
 * The line that is always one click away: the greeting for a new buyer, for all others one that buys time and names the
 * next step. It always has its place, so the suggestions below stand still.
 */
export function QuickLine({ quick, onPick }: { quick: Quick | null; onPick: (quick: Quick) => void }) {
  if (!quick) return <div className="h-15" />;
  const greets = quick.kind === 'greeting';
  const Icon = greets ? MessageCircleHeart : Clock4;
  return (
    <div className="h-15 px-3 pt-2">
      <button
        type="button"
        data-greeting={greets ? '' : undefined}
        data-hold={greets ? undefined : ''}
        data-phrase-id={quick.item.phrase.id}
        aria-keyshortcuts="Alt+G"
        onClick={() => onPick(quick)}
        className={
          greets
            ? 'flex h-full w-full cursor-pointer items-center gap-2 rounded-md bg-accent px-3 text-left text-on-accent hover:opacity-90'
            : 'flex h-full w-full cursor-pointer items-center gap-2 rounded-md bg-surface px-3 text-left text-text hover:bg-accent-soft'
        }
      >
        <Icon size={18} aria-hidden className="shrink-0" />
        <span className="min-w-0 flex-1">
          <span className="block text-xs font-medium">{t(greets ? 'panel.greet' : 'panel.hold')}</span>
          <span className="block truncate text-sm">
            <PhraseText text={quick.item.text} missing={quick.item.missing} />
          </span>
        </span>
        <span aria-hidden="true" className="shrink-0 rounded border border-current px-1 text-xs">
          Alt+G
        </span>
      </button>
    </div>
  );
}
