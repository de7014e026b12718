import { t } from '../../lib/i18n/t.ts';
import type { Site } from '../../lib/panel/use-sites.ts';

const NAMES: Record<string, () => string> = {
  practice: () => t('sites.practice'),
  pinduoduo: () => t('sites.pinduoduo'),
  feige: () => t('sites.feige'),
  kuaishou: () => t('sites.kuaishou'),
  jingdong: () => t('sites.jingdong'),
  ali1688: () => t('sites.ali1688'),
  weixin: () => t('sites.weixin'),
  shopee: () => t('sites.shopee'),
  tiktok: () => t('sites.tiktok'),
  alibaba: () => t('sites.alibaba'),
  ebay: () => t('sites.ebay'),
  etsy: () => t('sites.etsy'),
  amazon: () => t('sites.amazon'),
  lazada: () => t('sites.lazada'),
  aliexpress: () => t('sites.aliexpress'),
  xiaohongshu: () => t('sites.xiaohongshu'),
};

/** What a site is called in the user's language; one that the user added stands for itself. */
export function siteName(id: string): string {
  return NAMES[id]?.() ?? id;
}

/** The same for sites among which some are taught: those are called what the user called them. */
export function labelIn(sites: readonly Site[]): (id: string) => string {
  const taught = new Map(
    sites.flatMap((site) => (site.taught && !site.builtIn ? [[site.id, site.taught.name] as const] : [])),
  );
  return (id) => taught.get(id) ?? siteName(id);
}
