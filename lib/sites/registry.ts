import { ali1688 } from './ali1688.ts';
import { alibaba } from './alibaba.ts';
import { ebay } from './ebay.ts';
import { etsy } from './etsy.ts';
import { feige } from './feige.ts';
import { jingdong } from './jingdong.ts';
import { aliexpress, amazon, lazada, xiaohongshu } from './known-by-address.ts';
import { kuaishou } from './kuaishou.ts';
import { pinduoduo } from './pinduoduo.ts';
import { practice } from './practice.ts';
import type { SiteProfile } from './schema.ts';
import { shopee } from './shopee.ts';
import { tiktok } from './tiktok.ts';
import { weixin } from './weixin.ts';

/** Every page that QinDa knows: all that it can read, then those that have to be taught. */
export const sites: readonly SiteProfile[] = [
  practice,
  pinduoduo,
  feige,
  kuaishou,
  jingdong,
  ali1688,
  weixin,
  shopee,
  tiktok,
  alibaba,
  ebay,
  etsy,
  amazon,
  lazada,
  aliexpress,
  xiaohongshu,
];
