import { BookOpen, Plus, SearchX } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { KnownCard } from '../../lib/core/knowledge/merge-cards.ts';
import type { Lang } from '../../lib/core/knowledge/phrase.ts';
import type { StoredPhrase } from '../../lib/core/knowledge/stored-phrase.ts';
import { t } from '../../lib/i18n/t.ts';
import { type CardDraft, emptyCard } from '../../lib/panel/desk/card-draft.ts';
import { filterCards, groupCards, noCardFilter } from '../../lib/panel/desk/filter-cards.ts';
import { titlesOf } from '../../lib/panel/desk/phrase-titles.ts';
import { usePhrases } from '../../lib/panel/desk/use-phrases.ts';
import { useKnownCards } from '../../lib/panel/use-cards.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { CardFilters } from './card-filters.tsx';
import { CardForm } from './card-form.tsx';
import { kindName } from './card-wording.ts';
import { type DeskActions, KnownCardItem } from './known-card.tsx';
import { NewerDialog } from './newer-dialog.tsx';
import { useCardActions } from './use-card-actions.ts';

/** What the shop knows beside its phrases: every card as the panel shows it, to be read, changed, hidden and added to. */
export function KnowledgeSection({ lang: usersLang }: { lang: Lang }) {
  const [lang, setLang] = useState(usersLang);
  const { cards, failure } = useKnownCards(lang);
  const phrases = usePhrases();
  const change = useCardActions();
  const [form, setForm] = useState<KnownCard | CardDraft | null>(null);
  const [compared, setCompared] = useState<KnownCard | null>(null);
  const actions = useMemo(() => ({ ...change, edit: setForm, compare: setCompared }), [change]);
  if (!phrases) return <p role="status">{t('knowledge.loading')}</p>;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-sm text-muted">{t('knowledge.intro')}</p>
      <Button look="primary" className="self-start" onClick={() => setForm(emptyCard(lang))}>
        <Plus size={16} aria-hidden />
        {t('knowledge.new')}
      </Button>
      {failure && (
        <Notice tone="bad" title={t('knowledge.failed')}>
          {t('options.packsFailedHelp', { reason: failure })}
        </Notice>
      )}
      <Found {...{ cards, phrases, lang, actions }} onLang={setLang} />
      {form && (
        <CardForm
          start={form}
          phrases={phrases}
          onClose={() => setForm(null)}
          onSave={async (card) => {
            if (await change.save(card)) setForm(null);
          }}
        />
      )}
      {compared && (
        <NewerDialog
          known={compared}
          onClose={() => setCompared(null)}
          onKeep={() => void change.keepOwn(compared).then(() => setCompared(null))}
          onTake={() => void change.restore(compared).then(() => setCompared(null))}
        />
      )}
    </div>
  );
}

interface FoundProps {
  cards: readonly KnownCard[] | null;
  phrases: readonly StoredPhrase[];
  lang: Lang;
  actions: DeskActions;
  onLang: (lang: Lang) => void;
}

/** The filters and what they leave, kind by kind. */
function Found({ cards, phrases, lang, actions, onLang }: FoundProps) {
  const [filter, setFilter] = useState(noCardFilter);
  const wanted = useDeferredValue(filter);
  const found = useMemo(() => filterCards(cards ?? [], wanted), [cards, wanted]);
  const titles = useMemo(() => titlesOf(phrases, lang), [phrases, lang]);
  return (
    <>
      <CardFilters filter={filter} lang={lang} onChange={setFilter} onLang={onLang} />
      <p role="status" className="text-sm text-muted">
        {cards ? t('knowledge.count', { shown: found.length, all: cards.length }) : t('knowledge.loading')}
      </p>
      {groupCards(found).map(({ kind, cards: inside }) => (
        <section key={kind} aria-label={kindName(kind)}>
          <h2 className="flex items-baseline gap-2 pb-2 text-sm font-semibold">
            {kindName(kind)}
            <span className="text-xs font-normal text-muted">{inside.length}</span>
          </h2>
          <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {inside.map((known) => (
              <KnownCardItem key={known.key} {...{ known, titles, actions }} />
            ))}
          </ul>
        </section>
      ))}
      {cards && found.length === 0 && (
        <NothingFound none={cards.length === 0} onClear={() => setFilter(noCardFilter)} />
      )}
    </>
  );
}

function NothingFound({ none, onClear }: { none: boolean; onClear: () => void }) {
  if (none) {
    return (
      <EmptyState icon={BookOpen} title={t('knowledge.none')}>
        {t('knowledge.noneHelp')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={SearchX}
      title={t('knowledge.noMatch')}
      actions={<Button onClick={onClear}>{t('options.phrases.clear')}</Button>}
    >
      {t('options.phrases.noMatchHelp')}
    </EmptyState>
  );
}
