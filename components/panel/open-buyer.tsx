import { MessageCircleOff } from 'lucide-react';
import { useRef } from 'react';
import { latestQuestion } from '../../lib/core/chat/latest-question.ts';
import type { PagePart } from '../../lib/core/chat/snapshot.ts';
import { t } from '../../lib/i18n/t.ts';
import { useChecks } from '../../lib/panel/checks/use-checks.ts';
import { usePanelStore } from '../../lib/panel/panel-store.ts';
import type { Chosen } from '../../lib/panel/use-lessons.ts';
import { usePagePicks } from '../../lib/panel/use-page-picks.ts';
import type { usePanel } from '../../lib/panel/use-panel.ts';
import { usePanelKeys } from '../../lib/panel/use-panel-keys.ts';
import { useSearch } from '../../lib/panel/use-search.ts';
import type { ShownPhrase, ShownSuggestions } from '../../lib/panel/use-suggestions.ts';
import { openPage, optionsPage } from '../../lib/panel/watch-site-access.ts';
import { CheckFoot } from '../checks/check-foot.tsx';
import { CheckMeters } from '../checks/check-meters.tsx';
import { TeachAgain } from '../sites/teach-again.tsx';
import { AskBlanks } from '../suggestions/ask-blanks.tsx';
import { DraftBanner } from '../suggestions/draft-banner.tsx';
import { OutcomeNotice } from '../suggestions/outcome-notice.tsx';
import { PhraseSearch } from '../suggestions/phrase-search.tsx';
import { QuickLine } from '../suggestions/quick-line.tsx';
import { SaveAnswer } from '../suggestions/save-answer.tsx';
import { SuggestionList } from '../suggestions/suggestion-list.tsx';
import { TacticsOfChat } from '../tactics/tactics-of-chat.tsx';
import { termLink } from '../terms/term-link.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { BuyerSheets } from './buyer-sheets.tsx';

interface OpenBuyerProps {
  panel: ReturnType<typeof usePanel>;
  /** Lets the agent point at parts of the page that are not found. */
  onTeach: (missing: readonly PagePart[]) => void;
}

/** The open buyer's part of the panel: the question, the greeting, search and suggestions. */
export function OpenBuyer({ panel, onTeach }: OpenBuyerProps) {
  const { open, page, calm, latest, base, wording, draft, tabId } = panel;
  const checks = useChecks(panel);
  const { query, setQuery, notice, setNotice, asking, setAsking, ownAnswer, setOwnAnswer } = usePanelStore();
  const search = useRef<HTMLInputElement>(null);
  const { shown } = calm;
  const target = latest?.target;
  const results = useSearch(base, query, open, wording);
  const pickFor = (
    from: ShownSuggestions | null,
    item: ShownPhrase | null | undefined,
    how: Chosen['how'] = 'picked',
  ): boolean => {
    if (!item || !from) return false;
    checks.pick({ item, target: from.target, turns: from.turns, how });
    return true;
  };
  const pick = (item: ShownPhrase | null | undefined) => pickFor(latest, item);
  const pickQuick = () => pickFor(latest, latest?.quick?.item, 'quick');
  // What is on show may be held for another chat than the open one: it goes to the buyer it was made for, or nowhere.
  const pickShown = (item: ShownPhrase | undefined) => pickFor(shown, item);
  const place = (number: number) => (number ? pickShown(shown?.items[number - 1]) : checks.take());
  usePanelKeys({
    pick: place,
    take: checks.take,
    greet: pickQuick,
    search: () => {
      search.current?.focus();
      return search.current !== null;
    },
    copy: () => {
      if (!notice || notice.outcome.status === 'filled') return false;
      void navigator.clipboard.writeText(notice.text);
      return true;
    },
  });
  usePagePicks(tabId, place);
  const question = open && latestQuestion(open.turns);
  const missing = page?.snapshot.missing ?? [];
  return (
    <>
      <blockquote
        data-question
        dir="auto"
        title={question?.text}
        className="mx-3 mt-2 line-clamp-2 h-10 border-l-2 border-accent pl-2 text-sm/5 break-words whitespace-pre-wrap"
      >
        {question ? question.text || t('panel.wordless') : t('panel.notAsked')}
      </blockquote>
      {open && panel.key && (
        <TacticsOfChat key={panel.key} {...{ open, panel }} chat={panel.key} onPick={pick} />
      )}
      <QuickLine quick={latest?.quick ?? null} wait={panel.chat?.wait ?? null} onPick={pickQuick} />
      <PhraseSearch
        ref={search}
        query={query}
        onQuery={setQuery}
        results={results}
        onPick={(item) => pickFor(latest, item, 'searched')}
      />
      {shown && shown.items.length > 0 ? (
        <SuggestionList
          shown={shown}
          marks={checks.marks}
          meters={<CheckMeters meters={checks.meters} />}
          hasNewer={calm.hasNewer}
          byHand={panel.reading?.stage?.value === 'after-sale'}
          onHold={calm.hold}
          onRelease={calm.release}
          onPick={pickShown}
        />
      ) : (
        <EmptyState icon={MessageCircleOff} title={t('panel.noPhrases')}>
          {t('panel.noPhrasesHint')}
        </EmptyState>
      )}
      {/* What comes and goes lies over the foot of the panel: it moves nothing that the agent may be about to click. */}
      <div className="pointer-events-none fixed inset-x-0 bottom-0 z-20 flex flex-col gap-2 p-3 *:pointer-events-auto *:shadow-lg">
        <BuyerSheets panel={panel} busy={asking !== null} />
        {missing.length > 0 && (
          <Notice tone="warn" title={t('panel.partMissing')}>
            <p data-missing>{missing.map((part) => t(`panel.part.${part}`)).join(t('panel.reason.comma'))}</p>
            <TeachAgain missing={missing} onTeach={() => onTeach(missing)} />
          </Notice>
        )}
        {draft && target && (
          <DraftBanner
            text={draft.text}
            onInsert={() => void panel.insertDraft(target, draft)}
            onDrop={() => void panel.dropDraft(draft)}
          />
        )}
        {asking && (
          <AskBlanks
            key={asking.item.phrase.key}
            text={asking.item.text}
            missing={asking.item.missing}
            onCancel={() => setAsking(null)}
            onForm={(name) => void openPage(optionsPage(termLink(name, panel.ownSet)))}
            onFilled={(text, remembered) => void checks.fillBlanks(asking, text, remembered)}
          />
        )}
        {ownAnswer && ownAnswer.key === panel.key && (
          <SaveAnswer
            answer={ownAnswer}
            onDrop={() => setOwnAnswer(null)}
            onSave={() => {
              setOwnAnswer(null);
              void import('../../lib/panel/save-answer.ts').then(({ saveAnswer }) => saveAnswer(ownAnswer));
            }}
          />
        )}
        <CheckFoot checks={checks} open={open} openKey={panel.key} />
        {notice && <OutcomeNotice key={notice.text} notice={notice} onClose={() => setNotice(null)} />}
      </div>
    </>
  );
}
