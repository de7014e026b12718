import clsx from 'clsx';
import { memo } from 'react';
import { t } from '../../lib/i18n/t.ts';
import type { DeskRow } from '../../lib/practice/desk-state.ts';
import { useParts } from './desk-parts.ts';
import { OrderCard } from './order-card.tsx';
import { pictures } from './pictures.ts';
import { ProductCard } from './product-card.tsx';
import { showTime } from './show-time.ts';

interface RowProps {
  row: DeskRow;
  buyerName: string;
  /** The row belongs to the same burst as the one above it. */
  goesOn: boolean;
}

/** One row of the chat: buyer left, shop right, the platform in the middle. */
export const MessageRow = memo(function MessageRow({ row, buyerName, goesOn }: RowProps) {
  const { scenario } = useParts();
  const { id, side, kind, text } = row;
  const marks = { 'data-message-id': id, 'data-side': side, 'data-kind': kind };
  if (side === 'system')
    return (
      <li
        {...marks}
        className="flex flex-wrap items-baseline justify-center gap-x-2 pt-4 text-xs text-desk-faint"
      >
        <span data-message-text className="text-center wrap-anywhere">
          {text}
        </span>
        <RowTime at={row.at} />
      </li>
    );
  const ours = side !== 'buyer';
  return (
    <li
      {...marks}
      className={clsx('flex flex-col', goesOn ? 'pt-1.5' : 'pt-4', ours ? 'items-end' : 'items-start')}
    >
      <span
        className={clsx('mb-1 flex items-center gap-1.5 text-[11px] text-desk-faint', goesOn && 'sr-only')}
      >
        {side === 'robot' ? (
          <span className="rounded border border-desk-line px-1 leading-4">{t('practice.robot')}</span>
        ) : (
          <span>{ours ? scenario.agent : buyerName}</span>
        )}
        <RowTime at={row.at} />
      </span>
      <div className="max-w-[min(85%,440px)]">
        <RowBody row={row} />
      </div>
    </li>
  );
});

function RowTime({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} className="tabular-nums">
      {showTime(at, Date.now())}
    </time>
  );
}

const bubbles = {
  buyer: 'bg-desk-theirs rounded-tl-sm',
  seller: 'bg-desk-mine rounded-tr-sm',
  robot: 'bg-desk-robot text-desk-faint rounded-tr-sm',
  system: '',
};

function RowBody({ row: { side, kind, text, picture, alt, product, order } }: { row: DeskRow }) {
  const words = text && (
    <p
      data-message-text
      className={clsx(
        'w-fit rounded-xl px-3 py-2 whitespace-pre-wrap wrap-anywhere shadow-xs',
        bubbles[side],
      )}
    >
      {text}
    </p>
  );
  if (kind === 'image')
    return (
      <div className="grid gap-1">
        <img
          data-photo
          src={pictures[picture ?? 'dented-parcel']}
          alt={alt ?? t('practice.photo')}
          width={200}
          height={150}
          className="h-auto w-50 max-w-full rounded-lg border border-desk-line"
        />
        {words}
      </div>
    );
  if (kind === 'card')
    return (
      <div
        data-card
        className="grid w-68 max-w-full gap-2 rounded-xl border border-desk-line bg-desk-pane p-2.5 shadow-xs"
      >
        {product && <ProductCard product={product} />}
        {order && (
          <div className={clsx(product && 'border-t border-desk-line pt-2')}>
            <OrderCard order={order} />
          </div>
        )}
        {text && (
          <p data-message-text className="wrap-anywhere">
            {text}
          </p>
        )}
      </div>
    );
  return words;
}
