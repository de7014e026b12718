import { normalise } from './normalise.ts';

const words = (list: string) => new Set(list.split(' '));

const PARTICLES = '了 啊 呀 哈 吧 的 哦 呢 啦 拉 嘞 滴 哒 哟 亲 呗';
const HELLO = words(
  `${PARTICLES} 你好 您好 在吗 在不 在么 在不在 在 有人吗 有人么 有人在吗 有人 哈喽 哈啰 嗨 客服 人工 人工客服 老板 店家 掌柜 请问 问一下 打扰一下 早上好 上午好 下午好 中午好 晚上好 早 hello hi hey there goodmorning goodafternoon goodevening anyone anybody areyou`,
);
const AGREEMENT = words(
  `${PARTICLES} 好 嗯 恩 噢 喔 行 可以 成 知道 明白 了解 懂 收到 是 对 没事 没问题 那 就 先 这样 不用 没有 没了 木有 暂时 其他 别的 ok okay yes yeah yep sure alright gotit isee understood fine noted no noproblem great perfect`,
);
const THANKS = words(
  '谢谢 谢谢你 谢谢您 多谢 感谢 谢 辛苦 辛苦你 辛苦您 麻烦 麻烦你 麻烦您 拜拜 再见 晚安 不客气 客气 thx thanks thankyou thankyouso verymuch very much alot many so bye goodbye goodnight cheers',
);
const MUST_THANK = /[谢苦烦拜晚]|再见|客气|thx|thank|bye|goodnight|cheers/;

/** A face, a thumb or a flower that is not upset agrees. */
const FACES = /\p{Extended_Pictographic}/u;
const UPSET_FACES = /[😠-😰😱-😵🤬👎💢💔🙄😒-😖😞😟☹🙁]/u;
const SILENT = /[\s\p{P}\p{S}]+/gu;
/** Longer messages are never only small talk. */
const MAX_LENGTH = 40;
const LONGEST_WORD = 14;

/** Whether `text` can be cut into words of `sets` without a rest. */
function isMadeOf(text: string, ...sets: Set<string>[]): boolean {
  const reachable = [0];
  for (let end = 1; end <= text.length; end++) {
    const near = reachable.filter((start) => end - start <= LONGEST_WORD);
    if (near.length === 0) return false;
    if (near.some((start) => sets.some((set) => set.has(text.slice(start, end))))) reachable.push(end);
  }
  return reachable.at(-1) === text.length;
}

/** What a message that asks nothing is: a hello, a thanks or goodbye, or an agreement; null for everything else. */
export type SmallTalk = 'hello' | 'thanks' | 'agreement' | null;

/** Reads what a buyer wrote as small talk; null as soon as there is more in it, or nothing at all. */
export function readSmallTalk(text: string): SmallTalk {
  if (text.length > 4 * MAX_LENGTH) return null;
  const bare = normalise(text).replace(SILENT, '');
  if (bare === '' && FACES.test(text) && !/[?？]/.test(text))
    return UPSET_FACES.test(text) ? null : 'agreement';
  if (bare === '' || bare.length > MAX_LENGTH) return null;
  // On its own it calls, like "hello"; beside a word it only softens that.
  if (/^亲+$/.test(bare)) return 'hello';
  if (isMadeOf(bare, AGREEMENT)) return 'agreement';
  if (isMadeOf(bare, HELLO)) return 'hello';
  return MUST_THANK.test(bare) && isMadeOf(bare, HELLO, AGREEMENT, THANKS) ? 'thanks' : null;
}
