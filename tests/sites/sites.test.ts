import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { matchSite } from '../../lib/sites/match.ts';
import { matchesPattern } from '../../lib/sites/match-pattern.ts';
import { sites } from '../../lib/sites/registry.ts';
import { SiteProfileSchema } from '../../lib/sites/schema.ts';

describe.each([...sites])('$id', (site) => {
  test('is valid data', () => {
    expect(v.safeParse(SiteProfileSchema, site).issues).toBeUndefined();
  });

  test('is found by none of the other sites', () => {
    for (const pattern of site.matches) expect(matchSite(pattern.replaceAll('*', 'x'))?.id).toBe(site.id);
  });
});

test('no two sites have the same id', () => {
  expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length);
});

test.each([
  ['https://mms.pinduoduo.com/chat-merchant/index.html?orderSn=1#/', 'pinduoduo'],
  ['https://mms.pinduoduo.com/chat-merchant/#/', 'pinduoduo'],
  ['https://im.jinritemai.com/pc_seller_v2/main/workspace?fromOrder=1', 'feige'],
  ['https://im.jinritemai.com/pc_seller_v2/main/workspace', 'feige'],
])('%s is %s', (url, id) => {
  expect(matchSite(url)?.id).toBe(id);
});

test.each([
  'https://mms.pinduoduo.com/home',
  'https://mms.pinduoduo.com.evil.test/chat-merchant/',
  'https://evil.test/?https://mms.pinduoduo.com/chat-merchant/',
  'http://mms.pinduoduo.com/chat-merchant/',
  'https://example.test/#https://im.jinritemai.com/pc_seller_v2/main/workspace',
])('%s is no chat page', (url) => {
  expect(matchSite(url)).toBeNull();
});

test('a dot in a pattern is a dot', () => {
  expect(matchesPattern('https://a.b/*', 'https://aXb/')).toBe(false);
});
