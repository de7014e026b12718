import { t } from '../../lib/i18n/t.ts';
import { useDesk } from './desk-parts.ts';
import { OrderCard } from './order-card.tsx';
import { ProductCard } from './product-card.tsx';

/** Product and order of the open buyer; only where the page is wide enough for three columns. */
export function SideColumn() {
  const product = useDesk(({ chats, openId }) => (openId === null ? null : chats[openId]?.product));
  const order = useDesk(({ chats, openId }) => (openId === null ? null : chats[openId]?.order));
  return (
    <aside
      data-about
      aria-label={t('practice.aboutBuyer')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller without a focusable child must take the keyboard itself
      tabIndex={0}
      className="hidden min-h-0 overflow-y-auto border-l border-desk-line bg-desk-list lg:block"
    >
      <h2 className="flex h-11 items-center border-b border-desk-line px-4 font-semibold">
        {t('practice.aboutBuyer')}
      </h2>
      {product && (
        <section className="m-3 rounded-lg border border-desk-line bg-desk-pane p-3">
          <h3 className="mb-2 text-xs text-desk-faint">{t('practice.lookingAt')}</h3>
          <ProductCard product={product} />
          <p className="mt-2 border-t border-desk-line pt-2 text-xs text-desk-faint">
            {t('practice.stock', { count: product.stock })}
          </p>
        </section>
      )}
      {product && (
        <section className="m-3 rounded-lg border border-desk-line bg-desk-pane p-3">
          {order?.state ? (
            <OrderCard order={order} />
          ) : (
            <p className="text-xs text-desk-faint">{t('practice.noOrder')}</p>
          )}
        </section>
      )}
    </aside>
  );
}
