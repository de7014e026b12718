import { type KeyboardEvent, type PointerEvent, useLayoutEffect } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { ShownPhrase, ShownSuggestions } from '../../lib/panel/use-suggestions.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { PhraseText } from './phrase-text.tsx';
import { reasonText } from './reason-text.ts';

interface SuggestionListProps {
  shown: ShownSuggestions;
  /** Newer suggestions wait because the agent is at the list. */
  hasNewer: boolean;
  onHold: () => void;
  onRelease: () => void;
  onPick: (item: ShownPhrase) => void;
}

/** The ranked phrases for the open buyer. A click inserts exactly the text that stands there. */
export function SuggestionList({ shown, hasNewer, onHold, onRelease, onPick }: SuggestionListProps) {
  usePaintMark(shown);
  const { target, turnId, items } = shown;
  // Chromium repeats pointer events when the layout moves under a resting pointer: only a real move holds the list.
  const moved = (event: PointerEvent) => {
    if (event.movementX || event.movementY) onHold();
  };
  return (
    <section aria-label={t('panel.suggestions')} className="flex flex-col gap-1 px-3 pt-1 pb-2">
      <div className="flex h-8 items-center justify-between gap-2">
        <h2 className="text-xs font-medium text-muted">{t('panel.suggestions')}</h2>
        {hasNewer && (
          <Button look="quiet" className="text-accent" onClick={onRelease}>
            {t('panel.newer')}
          </Button>
        )}
      </div>
      <ol
        data-suggestions
        data-for-turn={turnId}
        data-for-chat={target.chatId}
        className="flex flex-col gap-1"
        onPointerMove={moved}
        onPointerLeave={onRelease}
        onFocus={onHold}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onRelease();
        }}
        onKeyDown={moveFocus}
      >
        {items.map((item, index) => (
          <li key={item.phrase.key} data-suggestion data-phrase-id={item.phrase.id} data-place={index + 1}>
            <PhraseButton item={item} place={index + 1} onPick={onPick} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface PhraseButtonProps {
  item: ShownPhrase;
  place: number;
  onPick: (item: ShownPhrase) => void;
}

function PhraseButton({ item, place, onPick }: PhraseButtonProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={`Alt+${place}`}
      onClick={() => onPick(item)}
      className="flex w-full cursor-pointer gap-2 rounded-md border border-line bg-raised px-2 py-1.5 text-left hover:border-accent focus-visible:border-accent"
    >
      <span
        aria-hidden="true"
        className="mt-0.5 grid size-5 shrink-0 place-items-center rounded bg-surface text-xs text-muted"
      >
        {place}
      </span>
      <span className="min-w-0 flex-1">
        <span data-suggestion-text className="block text-sm/5 break-words whitespace-pre-wrap">
          <PhraseText text={item.text} missing={item.missing} />
        </span>
        <span className="mt-0.5 flex flex-wrap items-center gap-1 text-xs text-muted">
          <span data-suggestion-reason className="min-w-0 break-words">
            {reasonText(item.reason)}
          </span>
          {item.missing.length > 0 && <Chip tone="warn">{t('panel.hasBlanks')}</Chip>}
        </span>
      </span>
    </button>
  );
}

/** Arrow keys walk through the suggestions. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step || event.nativeEvent.isComposing) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const next = buttons[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Leaves a user-timing mark once suggestions for another buyer message are on the screen. */
function usePaintMark({ target: { chatId }, turnId }: ShownSuggestions): void {
  useLayoutEffect(() => {
    if (!turnId) return;
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      performance.mark('qinda:suggested', { detail: { chatId, turnId } });
      painted.port1.close();
    };
    // The frame callback runs before the paint, a message posted from it after.
    const frame = requestAnimationFrame(() => painted.port2.postMessage(null));
    return () => {
      cancelAnimationFrame(frame);
      painted.port1.close();
    };
  }, [chatId, turnId]);
}
