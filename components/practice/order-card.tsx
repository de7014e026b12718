import { t } from '../../lib/i18n/t.ts';
import type { Order, OrderState } from '../../lib/practice/scenario.ts';

function stateName(state: OrderState): string {
  const names: Record<OrderState, string> = {
    unpaid: t('practice.state.unpaid'),
    paid: t('practice.state.paid'),
    shipped: t('practice.state.shipped'),
    received: t('practice.state.received'),
    refunding: t('practice.state.refunding'),
    closed: t('practice.state.closed'),
  };
  return names[state];
}

/** An order in short: its state, and what an agent looks up most. */
export function OrderCard({ order }: { order: Order }) {
  const { number, state, count, amount, address, note, courier } = order;
  // The marks are what the site profile `practice` reads.
  const facts: [string, string | undefined, object?][] = [
    [t('practice.orderNumber'), number, { 'data-order-id': '' }],
    [t('practice.orderCount'), `× ${count}`],
    [t('practice.orderAmount'), amount, { 'data-order-amount': '' }],
    [t('practice.orderAddress'), address],
    [t('practice.orderNote'), note],
    [t('practice.orderCourier'), courier],
  ];
  return (
    <div className="text-xs leading-5">
      <p className="mb-1 flex items-center justify-between">
        <span className="font-semibold">{t('practice.ordered')}</span>
        {state && (
          <span data-order-state className="rounded bg-desk-picked px-1.5 text-[11px] text-desk-ink">
            {stateName(state)}
          </span>
        )}
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        {facts.map(
          ([label, value, mark]) =>
            value && (
              <div key={label} className="contents">
                <dt className="text-desk-faint">{label}</dt>
                <dd {...mark} className="m-0 wrap-anywhere tabular-nums">
                  {value}
                </dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
