import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { missBudget } from '../../lib/core/timing/statistics/miss-budget.ts';
import { t } from '../../lib/i18n/t.ts';
import { type HandOver, type HotBuyer, useHandOver } from '../../lib/panel/desk/statistics/use-hand-over.ts';
import { useShopHours, useStatisticsSettings } from '../../lib/panel/desk/statistics/use-statistics.ts';
import { useKnownCards } from '../../lib/panel/use-cards.ts';
import { useSites } from '../../lib/panel/use-sites.ts';
import { labelIn } from '../panel/site-name.ts';
import { budgetText } from '../timing/budget-text.ts';
import { Button } from '../ui/button.tsx';
import { showGoal, showMoment, showShare, showTime } from './show-figures.ts';

/** More late ones make a list that nobody reads. */
const MOST_LATE = 12;
const STEPS = 7;

/** What one shift hands to the next, on one page: promises, hot buyers, and one's own late list. */
export function HandOverCard() {
  const card = useHandOver();
  const { timezone } = useShopHours();
  const { goalPermille } = useStatisticsSettings();
  const siteLabel = labelIn(useSites());
  const { cards } = useKnownCards(t('options.lang') === 'en' ? 'en' : 'zh-CN');
  if (!card) return null;
  const { now, since, facts, answered, inTime, promises, hot, late, waiting } = card;
  const at = (moment: number) => showMoment(moment, timezone);
  const nameOf = (id: string) => cards?.find((known) => known.card.id === id)?.card.name ?? id;
  const budget = budgetText(missBudget(inTime, answered, goalPermille), showGoal(goalPermille));
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <Button look="primary" onClick={() => print()}>
          <Printer size={16} aria-hidden />
          {t('statistics.print')}
        </Button>
        <p className="text-sm text-muted">{t('statistics.handOver.help')}</p>
      </div>
      <article
        data-hand-over-card
        className="flex max-w-3xl flex-col gap-4 rounded-lg border border-line p-4 print:max-w-none print:gap-3 print:border-0 print:p-0"
      >
        <header>
          <h2 className="text-base font-semibold print:text-[16px]">{t('statistics.handOver.title')}</h2>
          <p className="text-sm text-muted print:text-[12px]">
            {[facts.shop, facts.agent, t('statistics.handOver.span', { from: at(since), to: at(now) })]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className="pt-1 text-sm print:text-[12px]">
            {answered > 0
              ? `${t('statistics.handOver.figures', { answered, share: showShare(inTime, answered), waiting })} ${budget}`
              : t('statistics.handOver.noFigures', { waiting })}
          </p>
        </header>
        <Part title={t('statistics.handOver.promises', { n: promises.length })} none={promises.length === 0}>
          {promises.map(({ id, dueAt, name, site, text }) => (
            <Row
              key={id}
              lead={at(dueAt)}
              isUrgent={dueAt <= now}
              who={name || t('panel.unnamed')}
              where={siteLabel(site)}
            >
              {text}
            </Row>
          ))}
        </Part>
        <Part title={t('statistics.handOver.hot', { n: hot.length })} none={hot.length === 0}>
          {hot.map((buyer) => (
            <Row
              key={buyer.key}
              lead={heatText(buyer)}
              isUrgent={buyer.heat?.level === 'hot'}
              who={buyer.name || t('panel.unnamed')}
              where={siteLabel(buyer.site)}
            >
              {complaintText(buyer, nameOf)}
            </Row>
          ))}
        </Part>
        <LateList {...{ late, at }} nameOf={card.nameOf} siteLabel={siteLabel} />
        <section className="hidden print:block">
          <h3 className="font-semibold">{t('statistics.handOver.notes')}</h3>
          {[1, 2, 3, 4].map((line) => (
            <div key={line} className="h-7 border-b border-line" />
          ))}
        </section>
      </article>
    </>
  );
}

function heatText({ heat }: HotBuyer): string {
  if (!heat) return t('statistics.handOver.complaint');
  return heat.level === 'hot' ? t('statistics.handOver.isHot') : t('statistics.handOver.cooling');
}

function complaintText({ heat, complaint }: HotBuyer, nameOf: (id: string) => string): string {
  const parts = [
    heat && heat.hotRuns > 1 ? t('statistics.handOver.runs', { n: heat.hotRuns }) : '',
    complaint ? t('statistics.handOver.steps', { done: complaint.done.length, all: STEPS }) : '',
    complaint?.cause ? nameOf(complaint.cause) : '',
    ...(complaint?.remedies.map(nameOf) ?? []),
  ];
  return parts.filter(Boolean).join(t('statistics.comma'));
}

function LateList({
  late,
  at,
  nameOf,
  siteLabel,
}: Pick<HandOver, 'late' | 'nameOf'> & {
  at: (moment: number) => string;
  siteLabel: (site: string) => string;
}) {
  return (
    <Part title={t('statistics.handOver.late', { n: late.length })} none={late.length === 0}>
      {late.slice(0, MOST_LATE).map(({ wait, overMs }) => (
        <Row
          key={wait.key}
          lead={at(wait.startedAt)}
          who={nameOf(wait)}
          where={[siteLabel(wait.site), wait.shop].filter(Boolean).join(' · ')}
        >
          {t('statistics.handOver.over', { time: showTime(overMs) })}
        </Row>
      ))}
      {late.length > MOST_LATE && (
        <li className="text-sm text-muted">
          {t('statistics.handOver.more', { n: late.length - MOST_LATE })}
        </li>
      )}
    </Part>
  );
}

function Part({ title, none, children }: { title: string; none: boolean; children: ReactNode }) {
  return (
    <section className="break-inside-avoid">
      <h3 className="font-semibold">{title}</h3>
      {none ? (
        <p className="text-sm text-muted">{t('statistics.handOver.none')}</p>
      ) : (
        <ul className="flex flex-col">{children}</ul>
      )}
    </section>
  );
}

interface RowProps {
  lead: string;
  isUrgent?: boolean;
  who: string;
  where: string;
  children: ReactNode;
}

function Row({ lead, isUrgent, who, where, children }: RowProps) {
  return (
    <li className="grid gap-x-3 border-b border-line py-1 text-sm last:border-b-0 sm:grid-cols-[8rem_12rem_1fr] print:grid-cols-[8rem_12rem_1fr] print:text-[12px]">
      <span className={isUrgent ? 'font-medium text-late' : 'text-muted'}>{lead}</span>
      <span className="min-w-0 truncate">
        <bdi>{who}</bdi> <span className="text-muted">{where}</span>
      </span>
      <span className="min-w-0 break-words">{children}</span>
    </li>
  );
}
