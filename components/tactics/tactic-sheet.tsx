import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { OpenChat } from '../../lib/core/chat/snapshot.ts';
import type { BuyerReading } from '../../lib/core/reading/reading.ts';
import type { OfferWords } from '../../lib/core/tactics/offer-words.ts';
import { t } from '../../lib/i18n/t.ts';
import { useComplaint } from '../../lib/panel/use-complaint.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import type { TacticView } from '../../lib/panel/use-tactics.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { ComplaintView } from './complaint-view.tsx';
import { CoolDown } from './cool-down.tsx';
import { HandOver } from './hand-over.tsx';
import { TacticPages } from './tactic-pages.tsx';

/** The pages of the sheet. */
export type SheetTab = 'coolDown' | 'cards' | 'complaint';

interface TacticSheetProps {
  /** `chatKey` of the open chat. */
  chat: string;
  open: OpenChat;
  reading: BuyerReading;
  view: TacticView;
  /** What remedies and requests are put together from; null while it is read. */
  words: OfferWords | null;
  /** The page to begin with; null for what fits the moment. */
  tab: SheetTab | null;
  /** Height that it may take, px. */
  room: number;
  onTab: (tab: SheetTab) => void;
  onPick: (phrase: ShownPhrase) => void;
  onClose: () => void;
  onFacts: () => void;
}

/**
 * The tactics of one chat, over the foot of the panel. What stands in it was chosen when it was opened: what is read
 * meanwhile moves nothing under the pointer.
 */
export function TacticSheet(props: TacticSheetProps) {
  const { chat, open, words, tab, room, onTab, onPick, onClose, onFacts } = props;
  const [{ view, reading }] = useState({ view: props.view, reading: props.reading });
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => sheet.current?.focus(), []);
  const { complaint, change } = useComplaint(chat);
  const shown = tab === 'coolDown' && !view.hot ? null : tab;
  const coolDown = {
    value: 'coolDown' as const,
    label: t('tactics.tab.coolDown'),
    content: (
      <div className="flex flex-col gap-3">
        {view.handOver && <HandOver {...{ open, reading, complaint, words, view, onPick }} />}
        <CoolDown view={view} onPick={onPick} />
      </div>
    ),
  };
  return (
    <section
      ref={sheet}
      role="dialog"
      tabIndex={-1}
      data-tactic-sheet
      aria-label={t('tactics.sheet')}
      className="fixed inset-x-0 bottom-0 z-10 flex max-h-dvh flex-col overflow-y-auto rounded-t-lg border-t border-line bg-raised px-3 shadow-[0_-4px_16px_rgb(0_0_0/0.15)] outline-none!"
      style={{ maxHeight: room }}
    >
      <div className="absolute top-1 right-2">
        <IconButton icon={X} label={t('panel.close')} onClick={onClose} />
      </div>
      <Tabs
        label={t('tactics.sheet')}
        value={shown ?? (view.hot ? 'coolDown' : 'cards')}
        onChange={onTab}
        tabs={[
          ...(view.hot ? [coolDown] : []),
          {
            value: 'cards',
            label: t('tactics.tab.cards'),
            content: <TacticPages {...{ view, onPick, onFacts }} />,
          },
          {
            value: 'complaint',
            label: t('tactics.tab.complaint'),
            content: <ComplaintView {...{ view, complaint, words, onPick }} onChange={change} />,
          },
        ]}
      />
    </section>
  );
}
