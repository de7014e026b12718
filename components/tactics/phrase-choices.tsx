import { t } from '../../lib/i18n/t.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import { PhraseText } from '../suggestions/phrase-text.tsx';
import { Chip } from '../ui/chip.tsx';

interface PhraseChoicesProps {
  phrases: readonly ShownPhrase[];
  onPick: (phrase: ShownPhrase) => void;
}

/** Phrases of a card or a step; a click inserts exactly what stands there. */
export function PhraseChoices({ phrases, onPick }: PhraseChoicesProps) {
  return (
    <ul className="flex flex-col gap-1">
      {phrases.map((item) => (
        <li key={item.phrase.key}>
          <button
            type="button"
            data-tactic-phrase={item.phrase.id}
            onClick={() => onPick(item)}
            className="w-full cursor-pointer rounded-md border border-line bg-bg px-2 py-1.5 text-left text-sm/5 break-words whitespace-pre-wrap hover:border-accent focus-visible:border-accent"
          >
            <PhraseText text={item.text} missing={item.missing} />
            {item.missing.length > 0 && (
              <span className="ml-1 inline-flex align-middle">
                <Chip tone="warn">{t('panel.hasBlanks')}</Chip>
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
