import type { Phrase } from '../../../lib/core/knowledge/phrase.ts';

/** Things a big shop sells and how it names them apart; only there to make many phrases out of few. */
const THINGS =
  '保温杯 马克杯 茶壶 雨伞 台灯 床单 枕套 被芯 毛巾 浴巾 地毯 窗帘 书架 书桌 转椅 衣架 收纳箱 行李箱 双肩包 钱包 皮带 围巾 手套 袜子 拖鞋 跑鞋 凉鞋 短靴 卫衣 衬衫 毛衣 羽绒服 风衣 牛仔裤 连衣裙 睡衣 童装 奶瓶 积木 拼图 耳机 音箱 键盘 鼠标 充电宝 数据线 手机壳 平板 相机 三脚架 电饭煲 榨汁机 吹风机 剃须刀 牙刷 洗面奶 面霜 口红 香水 洗发水 坚果 茶叶 咖啡 饼干 蜂蜜 大米 橄榄油 猫粮 狗绳 鱼缸 花盆 种子 园艺剪 帐篷 睡袋 登山杖 瑜伽垫 哑铃 跳绳 羽毛球拍 篮球 自行车灯 头盔'.split(
    ' ',
  );
const KINDS = '加厚款 轻薄款 儿童款 女款 男款 家庭装 旅行装 礼盒装 升级版 经典款 新款 大号 中号 小号'.split(
  ' ',
);

/** A fixed stream of whole numbers below `max`. */
function draws(seed: number): (max: number) => number {
  let state = seed >>> 0;
  return (max) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * max);
  };
}

export interface Bench {
  phrases: Phrase[];
  /** Questions as buyers write them, each answered by the phrase of `answers` at the same place. */
  questions: string[];
  answers: string[];
}

/**
 * `size` phrases as a shop with many goods has them: every phrase of our own pack, for one thing after the other, each with
 * at most `MAX_ASKS` of its questions. `questions` are those of them that the library does not hold.
 */
export function makeLibrary(pack: readonly Phrase[], size: number, questions: number): Bench {
  const draw = draws(size);
  // Small talk is not about goods.
  const about = pack.filter(({ purpose, asks }) => purpose === 'answer' && asks.length > 1);
  const phrases: Phrase[] = [];
  const left: { ask: string; id: string }[] = [];
  for (let at = 0; at < size; at++) {
    const base = about[at % about.length] as Phrase;
    const round = Math.floor(at / about.length);
    const thing = `${THINGS[round % THINGS.length]}${round < THINGS.length ? '' : KINDS[draw(KINDS.length)]}`;
    const id = `${base.id}-${round}`;
    const name = (text: string) => (round === 0 ? text : `${thing}${text}`);
    const asks = base.asks.map(name);
    const cut = Math.max(1, Math.min(MAX_ASKS, asks.length - 1));
    for (const ask of asks.slice(cut)) left.push({ ask, id });
    phrases.push({
      ...base,
      id,
      shortcut: '',
      title: name(base.title),
      text: name(base.text),
      asks: asks.slice(0, cut),
    });
  }
  const chosen = Array.from({ length: Math.min(questions, left.length) }, () => left[draw(left.length)]);
  return {
    phrases,
    questions: chosen.map((one) => one?.ask ?? ''),
    answers: chosen.map((one) => one?.id ?? ''),
  };
}

/** A library of ten thousand is written by people in a hurry. */
const MAX_ASKS = 3;
