import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { latestQuestion } from '../../lib/core/chat/latest-question.ts';
import type { OpenChat } from '../../lib/core/chat/snapshot.ts';
import type { BuyerReading, Corrections } from '../../lib/core/reading/reading.ts';
import { addCorrection, type Correction } from '../../lib/core/tactics/add-correction.ts';
import { t } from '../../lib/i18n/t.ts';
import { useOfferWords } from '../../lib/panel/use-complaint.ts';
import type { PhraseBase } from '../../lib/panel/use-phrases.ts';
import { useSheetKeys } from '../../lib/panel/use-sheet-keys.ts';
import type { ShownPhrase, Wording } from '../../lib/panel/use-suggestions.ts';
import { useTactics } from '../../lib/panel/use-tactics.ts';
import { ReadingRow } from './reading-row.tsx';
import type { SheetTab } from './tactic-sheet.tsx';
import { TacticStrip } from './tactic-strip.tsx';

const loadSheet = () => import('./tactic-sheet.tsx').then(({ TacticSheet }) => ({ default: TacticSheet }));
/** Not needed for the first paint, so no part of it. */
const TacticSheet = lazy(loadSheet);

/** The sheet leaves the strip in sight, unless too little would be left for it. */
const GAP_PX = 8;
const LEAST_PX = 360;

interface TacticsProps {
  /** `chatKey` of the open chat. */
  chat: string;
  open: OpenChat;
  /** null while it is not read yet. */
  reading: BuyerReading | null;
  corrections: Corrections;
  wording: Wording;
  base: PhraseBase | null;
  /** What is suggested now: it tells what the question is about. */
  suggested: readonly ShownPhrase[];
  onCorrect: (corrections: Corrections) => void;
  onPick: (phrase: ShownPhrase) => void;
  /** Takes the owner to the facts of the shop. */
  onFacts: () => void;
  /** Further buttons beside the strip. */
  children?: ReactNode;
}

/** Nothing is read: the row and the strip keep their places all the same. */
const NOTHING: BuyerReading = {
  stage: null,
  doubts: [],
  mood: null,
  heat: { level: 'none', hotRuns: 0, evidence: [] },
  psychology: [],
  types: [],
  buying: null,
};

/** Whom the agent talks to, and how: the row of readings, the strip with the best card, and the sheet behind it. */
export function Tactics(props: TacticsProps) {
  const { chat, open, corrections, wording, base, onCorrect, onPick, onFacts, children } = props;
  const reading = props.reading ?? NOTHING;
  const view = useTactics(open, props.reading, wording, base, props.suggested);
  // Read before the sheet opens, so that nothing comes in under the pointer later.
  const words = useOfferWords(view.buyersLang);
  /** Height that the sheet may take, px; null while it is closed. */
  const [room, setRoom] = useState<number | null>(null);
  const isOpen = room !== null;
  const [tab, setTab] = useState<SheetTab | null>(null);
  const strip = useRef<HTMLButtonElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const close = () => {
    setRoom(null);
    const back = cameFrom.current;
    (back instanceof HTMLElement && back.isConnected && back !== document.body
      ? back
      : strip.current
    )?.focus();
  };
  const toggle = () => {
    if (isOpen) return close();
    cameFrom.current = document.activeElement;
    const below = innerHeight - (strip.current?.getBoundingClientRect().bottom ?? 0) - GAP_PX;
    setRoom(Math.max(below, LEAST_PX));
  };
  useSheetKeys(isOpen, toggle);
  useEffect(() => void loadSheet(), []);
  const correct = (all: Correction[]) => onCorrect(all.reduce(addCorrection, corrections));
  return (
    <>
      <ReadingRow
        reading={reading}
        nameOf={view.nameOf}
        waiting={waitingFor(open)}
        newestTurnId={latestQuestion(open.turns)?.turns.at(-1)?.id ?? ''}
        corrected={Object.keys(corrections).length > 0}
        onCorrect={correct}
        onReset={() => onCorrect({})}
      />
      <TacticStrip ref={strip} view={view} open={isOpen} onToggle={toggle}>
        {children}
      </TacticStrip>
      {isOpen && (
        <Suspense>
          <TacticSheet
            {...{ chat, open, reading, view, words, tab, room, onFacts }}
            onTab={setTab}
            onClose={close}
            onPick={(phrase) => {
              // The words go to the page, and so does the agent.
              setRoom(null);
              onPick(phrase);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** What can be said of the buyer without reading: a first contact, and how many messages stand unanswered. */
function waitingFor(open: OpenChat): { id: string; label: string }[] {
  const question = latestQuestion(open.turns);
  if (!question || question.answered) return [];
  const count = question.turns.length;
  return [
    ...(question.first ? [{ id: 'waiting:first', label: t('panel.firstQuestion') }] : []),
    ...(count > 1 ? [{ id: 'waiting:unanswered', label: t('panel.unanswered', { count }) }] : []),
  ];
}
