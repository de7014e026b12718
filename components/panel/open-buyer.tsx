import { MessageCircleOff } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { latestQuestion } from '../../lib/core/chat/latest-question.ts';
import { dropDraft } from '../../lib/data/drafts.ts';
import { t } from '../../lib/i18n/t.ts';
import { usePanelStore } from '../../lib/panel/panel-store.ts';
import { searchPhrases } from '../../lib/panel/search-phrases.ts';
import { usePagePicks } from '../../lib/panel/use-page-picks.ts';
import type { usePanel } from '../../lib/panel/use-panel.ts';
import { usePanelKeys } from '../../lib/panel/use-panel-keys.ts';
import type { ShownPhrase } from '../../lib/panel/use-suggestions.ts';
import { AskBlanks } from '../suggestions/ask-blanks.tsx';
import { DraftBanner } from '../suggestions/draft-banner.tsx';
import { GreetingButton } from '../suggestions/greeting-button.tsx';
import { OutcomeNotice } from '../suggestions/outcome-notice.tsx';
import { PhraseSearch } from '../suggestions/phrase-search.tsx';
import { SuggestionList } from '../suggestions/suggestion-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';

/** The open buyer's part of the panel: the question, the greeting, search and suggestions. */
export function OpenBuyer({ panel }: { panel: ReturnType<typeof usePanel> }) {
  const { open, page, calm, base, wording, draft, tabId } = panel;
  const { query, setQuery, notice, setNotice, asking, setAsking } = usePanelStore();
  const search = useRef<HTMLInputElement>(null);
  const { shown } = calm;
  const target = shown?.target;
  const results = useMemo(
    () => (base && open && query.trim() ? searchPhrases(base, query, open, wording) : []),
    [base, open, query, wording],
  );
  const pick = (item: ShownPhrase | null | undefined): boolean => {
    if (!item || !target) return false;
    panel.pick(item, target);
    return true;
  };
  const place = (number: number) => pick(shown?.items[number - 1]);
  usePanelKeys({
    pick: place,
    greet: () => pick(shown?.greeting),
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
      {missing.length > 0 && (
        <Notice tone="warn" className="mx-3 mt-2" title={t('panel.partMissing')}>
          <p data-missing>{missing.map((part) => t(`panel.part.${part}`)).join(t('panel.reason.comma'))}</p>
        </Notice>
      )}
      {question && (
        <blockquote
          data-question
          className="mx-3 mt-2 line-clamp-3 border-l-2 border-accent pl-2 text-sm break-words whitespace-pre-wrap"
        >
          {question.text || t('panel.wordless')}
        </blockquote>
      )}
      {draft && target && (
        <DraftBanner
          text={draft.text}
          onInsert={() => void panel.insertDraft(target, draft)}
          onDrop={() => void dropDraft(draft.key)}
        />
      )}
      {notice && <OutcomeNotice key={notice.text} notice={notice} onClose={() => setNotice(null)} />}
      {asking && (
        <AskBlanks
          key={asking.item.phrase.key}
          text={asking.item.text}
          missing={asking.item.missing}
          onCancel={() => setAsking(null)}
          onFilled={(text, remembered) => void panel.fillBlanks(asking.target, text, remembered)}
        />
      )}
      {shown?.greeting && <GreetingButton item={shown.greeting} onPick={pick} />}
      <PhraseSearch ref={search} query={query} onQuery={setQuery} results={results} onPick={pick} />
      {shown && shown.items.length > 0 ? (
        <SuggestionList
          shown={shown}
          hasNewer={calm.hasNewer}
          onHold={calm.hold}
          onRelease={calm.release}
          onPick={pick}
        />
      ) : (
        <EmptyState icon={MessageCircleOff} title={t('panel.noPhrases')}>
          {t('panel.noPhrasesHint')}
        </EmptyState>
      )}
    </>
  );
}
