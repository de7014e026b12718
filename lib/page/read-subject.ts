import type { ChatSubject } from '../core/chat/snapshot.ts';
import type { AboutPlaces } from '../sites/schema.ts';
import { readValue } from './find.ts';

export const NO_SUBJECT: ChatSubject = { product: null, order: null };

const oneLine = (text: string, max: number) => text.replaceAll('\n', ' ').slice(0, max);

/** The address that a link of the page leads to, if it is a web page that is safe to open; else the empty string. */
function httpsOnly(href: string, base: string): string {
  if (!href || !URL.canParse(href, base)) return '';
  const url = new URL(href, base);
  if (url.protocol !== 'https:' || url.username || url.password || url.href.length > 1000) return '';
  return url.href;
}

/** What `scope` (one row, or the page) says the conversation is about. */
export function readSubject(scope: Element | ParentNode, places: AboutPlaces | undefined): ChatSubject {
  if (!places) return NO_SUBJECT;
  const { product, order } = places;
  const title = product ? oneLine(readValue(scope, product.title), 300) : '';
  const id = order ? oneLine(readValue(scope, order.id), 100) : '';
  return {
    product:
      product && title ? { title, url: httpsOnly(readValue(scope, product.url), document.baseURI) } : null,
    order:
      order && id
        ? {
            id,
            amount: oneLine(readValue(scope, order.amount), 60),
            state: oneLine(readValue(scope, order.state), 60),
          }
        : null,
  };
}
