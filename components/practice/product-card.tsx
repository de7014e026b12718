import type { Product } from '../../lib/practice/scenario.ts';
import { pictures } from './pictures.ts';

/** A product as it stands in a chat and beside it. */
export function ProductCard({ product: { title, price, option, picture } }: { product: Product }) {
  return (
    <div className="flex gap-2.5">
      <img src={pictures[picture]} alt="" width={64} height={64} className="size-16 shrink-0 rounded-md" />
      <div className="min-w-0">
        <p data-product-title className="line-clamp-2 text-[13px] leading-5">
          {title}
        </p>
        <p className="truncate text-xs text-desk-faint">{option}</p>
        <p className="text-[13px] font-semibold text-desk-red tabular-nums">{price}</p>
      </div>
    </div>
  );
}
