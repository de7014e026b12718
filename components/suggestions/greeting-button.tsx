import { MessageCircleHeart } from 'lucide-react';
import { t } from '../../lib/i18n/t.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import { PhraseText } from './phrase-text.tsx';

/** One click greets a new buyer: the greeting stands in the editor before the question is read. */
export function GreetingButton({ item, onPick }: { item: ShownPhrase; onPick: (item: ShownPhrase) => void }) {
  return (
    <div className="px-3 pt-2">
      <button
        type="button"
        data-greeting
        data-phrase-id={item.phrase.id}
        aria-keyshortcuts="Alt+G"
        onClick={() => onPick(item)}
        className="flex w-full cursor-pointer items-center gap-2 rounded-md bg-accent px-3 py-2 text-left text-on-accent hover:opacity-90"
      >
        <MessageCircleHeart size={18} aria-hidden className="shrink-0" />
        <span className="min-w-0 flex-1">
          <span className="block text-xs font-medium">{t('panel.greet')}</span>
          <span className="block truncate text-sm">
            <PhraseText text={item.text} missing={item.missing} />
          </span>
        </span>
        <span aria-hidden="true" className="shrink-0 rounded border border-current px-1 text-xs">
          Alt+G
        </span>
      </button>
    </div>
  );
}
