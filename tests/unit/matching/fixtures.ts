import type { SpokenTurn } from '../../../lib/core/chat/turn.ts';
import type { Phrase } from '../../../lib/core/knowledge/phrase.ts';

/** A phrase of a test, with everything that it does not name left empty. */
export function phrase(part: Partial<Phrase> & Pick<Phrase, 'id' | 'title'>): Phrase {
  return {
    text: part.title,
    group: '',
    shortcut: '',
    tags: [],
    asks: [],
    variants: [],
    purpose: 'answer',
    doubts: [],
    lang: 'zh-CN',
    ...part,
  };
}

export const buyer = (text: string): SpokenTurn => ({ side: 'buyer', kind: 'text', text });
export const seller = (text: string): SpokenTurn => ({ side: 'seller', kind: 'text', text });
export const robot = (text: string): SpokenTurn => ({ side: 'robot', kind: 'text', text });
export const picture = (): SpokenTurn => ({ side: 'buyer', kind: 'image', text: '' });

/** A small shop: enough to tell apart, small enough to read. */
export const shop: Phrase[] = [
  phrase({ id: 'hello', title: '欢迎', text: '{buyer}您好，欢迎光临小店', purpose: 'greeting' }),
  phrase({ id: 'welcome', title: '在的', text: '在的在的，您请讲', purpose: 'greeting' }),
  phrase({
    id: 'thanks',
    title: '不用谢',
    text: '应该的，祝您生活愉快',
    purpose: 'ack',
    asks: ['谢谢', '好的'],
  }),
  phrase({ id: 'bye', title: '道别', text: '期待再见到您', purpose: 'closing', asks: ['再见'] }),
  phrase({ id: 'hold', title: '查一下', text: '我去仓库看一眼，两分钟回您', purpose: 'hold' }),
  phrase({ id: 'order', title: '哪一单', text: '麻烦发我订单号', purpose: 'ask' }),
  phrase({
    id: 'dispatch',
    title: '什么时候发货',
    text: '下午四点前付款的当天寄出',
    tags: ['发货', '寄出'],
    asks: ['今天能寄出来吗', '多久发货', '啥时候发'],
  }),
  phrase({
    id: 'courier',
    title: '用哪家快递',
    text: '默认圆通，偏远地区走邮政',
    asks: ['你们走什么快递', '可以指定顺丰吗'],
  }),
  phrase({
    id: 'refund',
    title: '退款到账',
    text: '退款原路返回，一般三天内到账',
    asks: ['钱什么时候退回来', '退款几天到'],
  }),
  phrase({ id: 'size', title: '尺码', text: '按平时的码拍就行', asks: ['穿多大合适', '偏大还是偏小'] }),
  phrase({
    id: 'invoice',
    title: '开发票',
    text: '确认收货后给您开电子发票',
    asks: ['能开票吗', '发票抬头怎么填'],
  }),
  phrase({
    id: 'ship-en',
    title: 'When it ships',
    text: 'Paid before 4 pm, it leaves the same day.',
    asks: ['when do you ship my order', 'has my parcel left yet'],
    lang: 'en',
  }),
  phrase({
    id: 'size-en',
    title: 'Which size',
    text: 'Take the size that you usually wear.',
    asks: ['which size should i take', 'do you have this in red'],
    lang: 'en',
  }),
];
