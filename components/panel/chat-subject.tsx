import type { ChatSubject } from '../../lib/core/chat/snapshot.ts';
import { t } from '../../lib/i18n/t.ts';

/**
 * What the conversation is about: product and order in one quiet line. Its height is there also while it is empty, for
 * a card may come at any moment and must not move what stands below.
 */
export function ChatSubjectLine({ product, order }: ChatSubject) {
  const facts = order && [t('panel.order', { id: order.id }), order.amount, order.state].filter(Boolean);
  return (
    <p data-subject className="flex h-4 min-w-0 gap-2 text-xs text-muted">
      {product &&
        (product.url ? (
          <a
            data-product
            href={product.url}
            title={product.title}
            target="_blank"
            rel="noreferrer"
            className="min-w-0 truncate underline decoration-line underline-offset-2 hover:text-text"
          >
            {product.title}
          </a>
        ) : (
          <span data-product title={product.title} className="min-w-0 truncate">
            {product.title}
          </span>
        ))}
      {facts && (
        // The order's number is what an agent looks for: a long product name gives way to it.
        <span data-order className="max-w-[70%] shrink-0 truncate">
          {facts.join(' · ')}
        </span>
      )}
    </p>
  );
}
