import { describe, expect, it } from 'vitest';
import { checkReply } from '../../../lib/core/checks/check-reply.ts';
import { input, lists, MONDAY } from './lists.ts';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const due = (text: string, now = MONDAY) => lists.findPromises(text, now).map(({ dueAt }) => dueAt);

describe('a promise', () => {
  it('is offered as a reminder, and never stands in the way', () => {
    expect(checkReply(input('好的。我明天上午10点前发出！'))).toEqual([
      {
        kind: 'promise',
        severity: 'note',
        where: [{ start: 3, end: 15 }],
        words: [],
        why: '',
        better: { kind: 'remind', what: '我明天上午10点前发出！', dueAt: at(24, 10) },
      },
    ]);
  });

  // Monday the 23rd, ten in the morning.
  it.each([
    ['明天发', at(24, 18)],
    ['好的，明天上午给您发出', at(24, 12)],
    ['马上退款给您', at(23, 10, 15)],
    ['半小时内回复您', at(23, 10, 30)],
    ['2小时内给您答复', at(23, 12)],
    ['两个小时内处理好', at(23, 12)],
    ['24-48小时内发货', at(25, 18)],
    ['3天内退款', at(26, 18)],
    ['今天下午三点给您回电', at(23, 15)],
    ['下午3点半联系您', at(23, 15, 30)],
    ['今晚12点前给您处理', at(24, 0)],
    ['今晚发出', at(23, 21)],
    ['明早给您消息', at(24, 10)],
    ['周五之前补发', at(27, 18)],
    ['下周一到货', at(30, 18)],
    ['28号补货', at(28, 18)],
    ['12月1日前给您开发票', new Date(2026, 11, 1, 18).getTime()],
    ['稍后给您补发', at(23, 10, 30)],
    ['９点半前回电', at(23, 21, 30)],
    ["I'll send it tomorrow", at(24, 18)],
    ['We will refund you within 2 hours', at(23, 12)],
    ['I will get back to you by Friday', at(27, 18)],
    ['I will ship it tomorrow morning', at(24, 12)],
    ['We refund you right away', at(23, 10, 15)],
    ["I'll let you know by 5 pm", at(23, 17)],
    ['I will get back to you about the refund by 10 tomorrow morning', at(24, 10)],
    ['We will ship it before 3 this afternoon', at(23, 15)],
    ["I'll let you know tomorrow at 9.", at(24, 9)],
    ['I will ship it tomorrow by 2 couriers', at(24, 18)],
    ["I'll check and reply in half an hour", at(23, 10, 30)],
    ['It goes out tonight', at(23, 21)],
    ['We will ship it next Tuesday', new Date(2026, 11, 1, 18).getTime()],
    ['You get the refund in 3-5 business days', at(28, 18)],
  ])('is due when it says: %s', (text, time) => {
    expect(due(text)).toEqual([time]);
  });

  it('for today, said in the evening, is due within the hour', () => {
    expect(due('今天发货', at(23, 19))).toEqual([at(23, 20)]);
  });

  it.each([
    '马上给您查一下',
    '我现在就去核实，稍后回复您',
    '昨天已经发出了',
    '下单后48小时内发货',
    '您明天把照片发给我好吗？',
    '三天前退款的',
    '可以给您补发一个',
    '您寄回后我们三天内退款',
    '明天您发我一张照片',
    '下午好，您要退款对吗',
    '这款早一点发货就好',
    'I will check and get back to you in a moment',
    'We shipped it 2 days ago',
    'Could you send it back tomorrow?',
    'If you order today we ship tomorrow',
    'Good morning, we sell and ship worldwide',
  ])('is none: %s', (text) => {
    expect(due(text)).toEqual([]);
  });
});
