import { expect, test } from 'vitest';
import { builtInSites } from '../../lib/data/known-sites.ts';
import { isNameSite, mayBeName } from '../../lib/data/name-sites.ts';

const idsThat = (is: (site: string) => boolean) => builtInSites.map(({ id }) => id).filter(is);

test('the sites whose only id of a chat is a name are those whose profile reads both in the same places', () => {
  expect(idsThat(isNameSite).sort()).toEqual(
    ['ali1688', 'alibaba', 'ebay', 'etsy', 'feige', 'kuaishou', 'shopee', 'tiktok', 'weixin'].sort(),
  );
});

test('an old id counts as a name unless the site surely has others; a page that was taught may have none', () => {
  expect(idsThat((site) => !mayBeName(site))).toEqual(['practice', 'pinduoduo']);
  expect(mayBeName('taught-shop-example-com')).toBe(true);
});
