import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Phrase } from '../../lib/core/knowledge/phrase.ts';
import { root } from './run-tool.ts';

const own = {
  'zh-CN': {
    name: '枫木家居客服组',
    fresh: [
      [
        '床垫多久能送到',
        '亲，床垫是大件，{courier}送货上门，一般五到七天，送货前司机会打电话跟您约时间哦',
        '物流',
      ],
      ['实木会不会开裂', '亲，我们用的是烘干到 10% 以下的橡木，正常使用不开裂，五年内开裂免费换板', '商品'],
      ['可以上门安装吗', '可以的亲，下单时备注“安装”，师傅会在送货当天一起装好，不另收费', '商品'],
      ['木色有色差吗', '亲，实木每块纹理都不同，和图片会有一点点差别，拆开不喜欢七天内可以退', '商品'],
    ],
    change: (text: string) => `${text} 有需要随时叫我哦`,
    near: (text: string) => text.replace('您', '你').replace('。', '，亲～'),
    broken: [
      { title: '', text: '标题漏填了' },
      { id: 'x9', title: '正文漏填了' },
    ],
  },
  en: {
    name: 'Maple Home team',
    fresh: [
      [
        'Mattress delivery',
        'Mattresses are bulky: {courier} brings them to your door within five to seven days and calls before.',
        'Shipping',
      ],
      [
        'Will the wood crack?',
        'Our oak is dried to below 10 %. In normal use it does not crack; if it does within five years, we replace the board.',
        'Goods',
      ],
      [
        'Assembly at home',
        'Of course. Note “assembly” on your order and the fitter comes along with the delivery, free of charge.',
        'Goods',
      ],
      [
        'Colour of the wood',
        'Each board has its own grain, so it may differ a little from the picture. You can return it within seven days.',
        'Goods',
      ],
    ],
    change: (text: string) => `${text} Just write to me if you need anything.`,
    near: (text: string) => text.replace('.', ', dear.').replace('you', 'you all'),
    broken: [
      { title: '', text: 'The title is missing' },
      { id: 'x9', title: 'The text is missing' },
    ],
  },
} as const;

/** A library file as a team's may be, next to the built-in pack: new, changed, repeated, like and broken rows. */
export function sampleFile(lang: 'zh-CN' | 'en'): { name: string; json: string } {
  const { name, fresh, change, near, broken } = own[lang];
  const pack: { phrases: Phrase[] } = JSON.parse(
    readFileSync(join(root, 'assets', 'packs', `${lang}.json`), 'utf8'),
  );
  const long = pack.phrases.filter(({ text }) => text.length > 36 && text.length < 90);
  const like = (at: number) => long[at * 7] as Phrase;
  const phrases = [
    ...fresh.map(([title, text, group], at) => ({ id: `t${at}`, title, text, group })),
    ...[1, 2].map((at) => ({ id: `n${at}`, ...words(like(at)), text: near(like(at).text) })),
    ...[3, 4, 5].map((at) => ({ id: `d${at}`, ...words(like(at)) })),
    { ...like(6), source: 'pack', edited: true, text: change(like(6).text) },
    ...broken,
  ];
  return {
    name,
    json: JSON.stringify({ format: 'qinda-library', version: 1, name, language: lang, phrases }),
  };
}

const words = ({ title, text, group }: Phrase) => ({ title, text, group });

/** A table as a shop keeps it for itself: nobody but its owner knows what the columns are. */
export const sampleTable = {
  'zh-CN': {
    name: '枫木家居 客服速查.txt',
    rows: [
      ['顾客会说', '我们这样回', '什么时候用', '打几个字母'],
      [
        '床垫多久能送到',
        '亲，床垫是大件，{快递}送货上门，一般五到七天，送货前司机会打电话跟您约时间哦',
        '物流',
        'cdsh',
      ],
      [
        '实木会不会开裂',
        '亲，我们用的是烘干到 10% 以下的橡木，正常使用不开裂，五年内开裂免费换板',
        '商品',
        'kl',
      ],
      ['可以上门安装吗', '可以的亲，下单时备注“安装”，师傅会在送货当天一起装好，不另收费', '商品', 'az'],
      ['木色有色差吗', '亲，实木每块纹理都不同，和图片会有一点点差别，拆开不喜欢七天内可以退', '商品', 'sc'],
    ],
  },
  en: {
    name: 'Maple Home cheat sheet.txt',
    rows: [
      ['They say', 'We say', 'When', 'Keys'],
      [
        'When does my mattress come?',
        'Mattresses are bulky: {courier} brings them to your door within five to seven days and calls before.',
        'Shipping',
        'mat',
      ],
      [
        'Will the wood crack?',
        'Our oak is dried to below 10 %. In normal use it does not crack; if it does within five years, we replace the board.',
        'Goods',
        'crack',
      ],
      [
        'Do you assemble it?',
        'Of course. Note “assembly” on your order and the fitter comes along with the delivery, free of charge.',
        'Goods',
        'fit',
      ],
    ],
  },
} as const;
