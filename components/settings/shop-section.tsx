import clsx from 'clsx';
import { Check } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Lang } from '../../lib/core/knowledge/phrase.ts';
import { countUses, countWaiting, TERM_GROUPS, TERMS, termsInForce } from '../../lib/core/knowledge/terms.ts';
import { t } from '../../lib/i18n/t.ts';
import { saveFacts, useFacts, useShops } from '../../lib/panel/desk/use-facts.ts';
import { usePhrases } from '../../lib/panel/desk/use-phrases.ts';
import { useMinute } from '../../lib/panel/use-minute.ts';
import { useLocks } from '../../lib/panel/use-policy.ts';
import { siteName } from '../panel/site-name.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TermField } from './term-field.tsx';

type SaveState = { step: 'idle' | 'saving' | 'saved' } | { step: 'failed'; reason: string };

interface ShopSectionProps {
  lang: Lang;
  /** The term to go to; empty: none. */
  field: string;
  /** The shop whose values are meant (`shopKey`); null: those for all shops. */
  of: string | null;
}

/** What phrases need to know of the shop, term by term; saved as one types. Another `field` or `of` is another element. */
export function ShopSection({ lang, field, of }: ShopSectionProps) {
  const kept = useFacts();
  const shops = useShops(kept);
  const phrases = usePhrases();
  const now = useMinute();
  const { terms: said } = useLocks();
  const [set, setSet] = useState(of);
  const [state, setState] = useState<SaveState>({ step: 'idle' });
  const form = useRef<HTMLDivElement>(null);
  const ready = kept !== null;
  useEffect(() => {
    if (!ready || field === '') return;
    const control = form.current?.querySelector<HTMLElement>(
      `[data-term="${CSS.escape(field)}"] :is(input, textarea)`,
    );
    control?.focus({ preventScroll: true });
    control?.scrollIntoView({ block: 'center' });
  }, [ready, field]);
  const waiting = useMemo(
    () => (phrases ?? []).filter((one) => !one.hidden && (one.lang === lang || one.source === 'own')),
    [phrases, lang],
  );
  const uses = useMemo(() => countUses(waiting), [waiting]);
  if (!kept) return null;
  const save = async (values: Record<string, string>) => {
    setState({ step: 'saving' });
    try {
      await saveFacts(values, set);
      setState({ step: 'saved' });
    } catch (error) {
      setState({ step: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const own = set === null ? kept.all : (kept.shops[set] ?? {});
  const inForce = termsInForce(kept.all, set === null ? {} : own, now);
  const filled = TERMS.filter((name) => inForce[name] !== undefined).length;
  return (
    <div ref={form} className="flex max-w-3xl flex-col gap-6">
      <div className="flex flex-col gap-2">
        <p className="text-sm text-muted">{t('options.shop.intro')}</p>
        {shops.length > 0 && (
          <SelectField
            label={t('terms.set')}
            hint={t(set === null ? 'terms.setAllHelp' : 'terms.setOwnHelp')}
            value={set ?? ''}
            options={[
              { value: '', label: t('terms.setAll') },
              ...shops.map(({ key, site, shop }) => ({
                value: key,
                label: shop === '' ? siteName(site) : `${shop} · ${siteName(site)}`,
              })),
            ]}
            onChange={(key) => setSet(key || null)}
            className="max-w-md"
          />
        )}
        <p data-terms-state className="text-sm font-medium">
          {t('terms.state', { filled, all: TERMS.length, n: countWaiting(waiting, inForce) })}
        </p>
      </div>
      {TERM_GROUPS.map(({ id, terms }) => (
        <section key={id} aria-labelledby={`group-${id}`} className="flex flex-col gap-3">
          <div>
            <h2 id={`group-${id}`} className="font-semibold">
              {id.startsWith('T') && <span className="pr-2 text-muted">{id}</span>}
              {t(`terms.group.${id}`)}
            </h2>
            <p className="text-sm text-muted">{t(`terms.help.${id}`)}</p>
          </div>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            {terms.map((name) => (
              <TermField
                key={`${set}:${name}`}
                {...{ name, now }}
                locked={said[name]}
                stored={own}
                usual={set === null ? '' : (kept.all[name] ?? '')}
                uses={uses.get(name) ?? 0}
                onSave={(values) => void save(values)}
              />
            ))}
          </div>
        </section>
      ))}
      <SaveNote state={state} />
    </div>
  );
}

function SaveNote({ state }: { state: SaveState }) {
  return (
    <div className={clsx('sticky bottom-0', state.step !== 'idle' && 'border-t border-line bg-bg py-1')}>
      <p role="status" className="flex min-h-6 items-center gap-1 text-sm text-muted">
        {state.step === 'saving' && t('options.shop.saving')}
        {state.step === 'saved' && (
          <>
            <Check size={16} aria-hidden className="text-accent" />
            {t('options.shop.saved')}
          </>
        )}
      </p>
      {state.step === 'failed' && (
        <p role="alert" className="text-sm text-late">
          {t('options.shop.failed', { reason: state.reason })}
        </p>
      )}
    </div>
  );
}
