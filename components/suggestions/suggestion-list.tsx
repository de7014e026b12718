import { type KeyboardEvent, type PointerEvent, type ReactNode, useLayoutEffect } from 'react';
import type { FindingKind } from '../../lib/core/checks/finding.ts';
import { t } from '../../lib/i18n/t.ts';
import type { CheckMarks } from '../../lib/panel/checks/use-check-marks.ts';
import type { ShownPhrase, ShownSuggestions } from '../../lib/panel/use-suggestions.ts';
import { CheckMark } from '../checks/check-mark.tsx';
import { Button } from '../ui/button.tsx';
import { PhraseMarks } from './phrase-marks.tsx';
import { PhraseText } from './phrase-text.tsx';
import { reasonText } from './reason-text.ts';

interface SuggestionListProps {
  shown: ShownSuggestions;
  /** What the checks have to say of each. */
  marks: CheckMarks;
  /** How the chat sounds, beside the heading. */
  meters: ReactNode;
  /** Newer suggestions wait because the agent is at the list. */
  hasNewer: boolean;
  /** After the sale a canned phrase alone sounds cold: the agent is asked to put it into his own words. */
  byHand: boolean;
  onHold: () => void;
  onRelease: () => void;
  onPick: (item: ShownPhrase) => void;
}

/** The ranked phrases for the open buyer. A click inserts exactly the text that stands there. */
export function SuggestionList(props: SuggestionListProps) {
  const { shown, marks, meters, hasNewer, byHand, onHold, onRelease, onPick } = props;
  usePaintMark(shown);
  const { target, turnId, items } = shown;
  // Chromium repeats pointer events when the layout moves under a resting pointer: only a real move holds the list.
  const moved = (event: PointerEvent) => {
    if (event.movementX || event.movementY) onHold();
  };
  return (
    <section aria-label={t('panel.suggestions')} className="flex flex-col gap-1 px-3 pt-1 pb-2">
      <div className="flex h-8 items-center justify-between gap-2">
        <h2 className="min-w-0 truncate text-xs font-medium text-muted">
          {shown.unsure ? (
            <span data-no-good-phrase className="text-warn">
              {t('panel.noGoodPhrase')}
            </span>
          ) : (
            t('panel.suggestions')
          )}
          {(shown.sober || byHand) && (
            <span data-suggestions-hint className="ml-2 font-normal text-warn">
              {t(shown.sober ? 'tactics.sober' : 'tactics.byHand')}
            </span>
          )}
        </h2>
        {meters}
        {hasNewer && (
          <Button look="quiet" className="shrink-0 text-accent" onClick={onRelease}>
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
            <PhraseButton item={item} mark={marks.get(item.phrase.key)} place={index + 1} onPick={onPick} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface PhraseButtonProps {
  item: ShownPhrase;
  mark: FindingKind | undefined;
  place: number;
  onPick: (item: ShownPhrase) => void;
}

function PhraseButton({ item, mark, place, onPick }: PhraseButtonProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={`Alt+${place}`}
      onClick={() => onPick(item)}
      className="relative flex w-full cursor-pointer gap-2 rounded-md border border-line bg-raised px-2 py-1.5 text-left hover:border-accent focus-visible:border-accent"
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
          <PhraseMarks item={item} />
        </span>
      </span>
      {mark && <CheckMark kind={mark} />}
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
