import { MessageCircleOff } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { latestQuestion } from '../../lib/core/chat/latest-question.ts';
import type { PagePart } from '../../lib/core/chat/snapshot.ts';
import { t } from '../../lib/i18n/t.ts';
import { usePanelStore } from '../../lib/panel/panel-store.ts';
import { searchPhrases } from '../../lib/panel/search-phrases.ts';
import { usePagePicks } from '../../lib/panel/use-page-picks.ts';
import type { usePanel } from '../../lib/panel/use-panel.ts';
import { usePanelKeys } from '../../lib/panel/use-panel-keys.ts';
import type { ShownPhrase, ShownSuggestions } from '../../lib/panel/use-suggestions.ts';
import { TeachAgain } from '../sites/teach-again.tsx';
import { AskBlanks } from '../suggestions/ask-blanks.tsx';
import { DraftBanner } from '../suggestions/draft-banner.tsx';
import { OutcomeNotice } from '../suggestions/outcome-notice.tsx';
import { PhraseSearch } from '../suggestions/phrase-search.tsx';
import { QuickLine } from '../suggestions/quick-line.tsx';
import { SuggestionList } from '../suggestions/suggestion-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';

interface OpenBuyerProps {
  panel: ReturnType<typeof usePanel>;
  /** Lets the agent point at parts of the page that are not found. */
  onTeach: (missing: readonly PagePart[]) => void;
}

/** The open buyer's part of the panel: the question, the greeting, search and suggestions. */
export function OpenBuyer({ panel, onTeach }: OpenBuyerProps) {
  const { open, page, calm, latest, base, wording, draft, tabId } = panel;
  const { query, setQuery, notice, setNotice, asking, setAsking } = usePanelStore();
  const search = useRef<HTMLInputElement>(null);
  const { shown } = calm;
  const target = latest?.target;
  const results = useMemo(
    () => (base && open && query.trim() ? searchPhrases(base, query, open, wording) : []),
    [base, open, query, wording],
  );
  const pickFor = (from: ShownSuggestions | null, item: ShownPhrase | null | undefined): boolean => {
    if (!item || !from) return false;
    panel.pick(item, from.target);
    return true;
  };
  const pick = (item: ShownPhrase | null | undefined) => pickFor(latest, item);
  // What is on show may be held for another chat than the open one: it goes to the buyer it was made for, or nowhere.
  const pickShown = (item: ShownPhrase | undefined) => pickFor(shown, item);
  const place = (number: number) => pickShown(shown?.items[number - 1]);
  usePanelKeys({
    pick: place,
    greet: () => pick(latest?.quick?.item),
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
        title={question?.text}
        className="mx-3 mt-2 line-clamp-2 h-10 border-l-2 border-accent pl-2 text-sm/5 break-words whitespace-pre-wrap"
      >
        {question ? question.text || t('panel.wordless') : t('panel.notAsked')}
      </blockquote>
      <QuickLine quick={latest?.quick ?? null} onPick={({ item }) => pick(item)} />
      <PhraseSearch ref={search} query={query} onQuery={setQuery} results={results} onPick={pick} />
      {shown && shown.items.length > 0 ? (
        <SuggestionList
          shown={shown}
          hasNewer={calm.hasNewer}
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
            onFilled={(text, remembered) => void panel.fillBlanks(asking.target, text, remembered)}
          />
        )}
        {notice && <OutcomeNotice key={notice.text} notice={notice} onClose={() => setNotice(null)} />}
      </div>
    </>
  );
}
