import type { ChatSubject } from '../../lib/core/chat/snapshot.ts';
import { t } from '../../lib/i18n/t.ts';

/**
 * What the conversation is about: product and order in one quiet line. Its height is there also while it is empty, for
 * a card may come at any moment and must not move what stands below.
 */
export function ChatSubjectLine({ product, order }: ChatSubject) {
  const facts = order && [t('panel.order', { id: order.id }), order.amount, order.state].filter(Boolean);
  return (
    <p data-subject className="h-4 truncate text-xs text-muted">
      {product &&
        (product.url ? (
          <a
            data-product
            href={product.url}
            title={product.title}
            target="_blank"
            rel="noreferrer"
            className="underline decoration-line underline-offset-2 hover:text-text"
          >
            {product.title}
          </a>
        ) : (
          <span data-product title={product.title}>
            {product.title}
          </span>
        ))}
      {product && facts && ' · '}
      {facts && <span data-order>{facts.join(' · ')}</span>}
    </p>
  );
}
