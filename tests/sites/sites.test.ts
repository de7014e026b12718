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
  ['https://im.kwaixiaodian.com/workbench', 'kuaishou'],
  ['https://im.kwaixiaodian.com/pc#ud=1&type=order', 'kuaishou'],
  ['https://dongdong.jd.com/', 'jingdong'],
  [
    'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html?touid=a#/',
    'ali1688',
  ],
  ['https://store.weixin.qq.com/shop/kf', 'weixin'],
  ['https://seller.shopee.co.id/new-webchat/conversations', 'shopee'],
  ['https://seller.shopee.tw/webchat/conversations', 'shopee'],
  ['https://seller.shopee.com.br/portal/chat-management', 'shopee'],
  ['https://banhang.shopee.vn/new-webchat/conversations', 'shopee'],
  ['https://seller-us.tiktok.com/chat/inbox/current?oec_seller_id=1&shop_region=US', 'tiktok'],
  ['https://seller-id.tokopedia.com/chat/inbox/current', 'tiktok'],
  ['https://seller.tiktokshopglobalselling.com/chat/inbox/current?oec_seller_id=1', 'tiktok'],
  ['https://onetalk.alibaba.com/message/weblitePWA.htm?isGray=1&from=menu&hideMenu=1#/', 'alibaba'],
  ['https://mesg.ebay.com/mesgweb/ViewMessages/0', 'ebay'],
  ['https://www.ebay.co.uk/mesg/', 'ebay'],
  ['https://www.etsy.com/messages/123', 'etsy'],
  ['https://sellercentral.amazon.co.uk/messaging/inbox?fi=RESPONSE_NEEDED', 'amazon'],
  ['https://sellercentral.amazon.com/messaging/contact?orderID=1', 'amazon'],
  ['https://sellercenter.lazada.com.my/apps/im/window?isWindowOpen=true&buyerId=1', 'lazada'],
  ['https://gsp.aliexpress.com/m_apps/im-chat/im#/window', 'aliexpress'],
  ['https://walle.xiaohongshu.com/cstools/seller/dashboard', 'xiaohongshu'],
])('%s is %s', (url, id) => {
  expect(matchSite(url)?.id).toBe(id);
});

test.each([
  'https://mms.pinduoduo.com/home',
  'https://mms.pinduoduo.com.evil.test/chat-merchant/',
  'https://evil.test/?https://mms.pinduoduo.com/chat-merchant/',
  'http://mms.pinduoduo.com/chat-merchant/',
  // The page around 1688's chat: only the frame in it is read.
  'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html?touid=a',
  'https://affiliate-us.tiktok.com/seller/im',
  'https://www.etsy.com/shop/somebody',
  'https://seller.shopee.co.id.evil.test/new-webchat/conversations',
  'https://example.test/#https://im.jinritemai.com/pc_seller_v2/main/workspace',
])('%s is no chat page', (url) => {
  expect(matchSite(url)).toBeNull();
});

test('a profile without a needed part is no profile, unless its page has yet to be taught', () => {
  const site = sites.find(({ id }) => id === 'shopee');
  const without = site && { ...site, messages: { ...site.messages, row: [] } };
  expect(v.is(SiteProfileSchema, without)).toBe(false);
  expect(v.is(SiteProfileSchema, { ...without, teach: true })).toBe(true);
});

test('a seller is led to a chat page of the platform, or to the page around it', () => {
  const homes = sites.flatMap(({ id, home }) => (home && id !== 'ali1688' ? [{ id, home }] : []));
  for (const { id, home } of homes) expect(matchSite(home)?.id).toBe(id);
});

test('a dot in a pattern is a dot', () => {
  expect(matchesPattern('https://a.b/*', 'https://aXb/')).toBe(false);
});
