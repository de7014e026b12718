import { describe, expect, test } from 'vitest';
import { readChat } from './chats.ts';

const stageOf = (...args: Parameters<typeof readChat>) => readChat(...args).stage?.value ?? null;

describe('the stage', () => {
  test.each([
    [['在吗', '这款还有现货吗']],
    [['身高165体重100斤穿什么码']],
    [['买之前想问下 不合适能退吗']],
    [['Hi, does this come in black?']],
    [['What if it does not fit, can I return it?']],
  ])('is pre-sale while the buyer asks before buying: %j', (rows) => {
    expect(stageOf(rows)).toBe('pre-sale');
  });

  test.each([
    [['便宜10块我马上付款']],
    [['>喜欢的话可以拍下哦', '拍好了', '帮我备注一下不要放驿站']],
    [['我昨天下单的，怎么还没发货']],
    [['地址写错了 能改一下收货地址吗']],
    [['I just ordered, can you change the address please']],
    [['I ordered three days ago, has it shipped yet?']],
  ])('is in-sale while an order is being made and until it leaves the shop: %j', (rows) => {
    expect(stageOf(rows)).toBe('in-sale');
  });

  test.each([
    [['物流三天没动了']],
    [['收到了，杯子碎了一个']],
    [['退款什么时候到账']],
    [['发票抬头开错了，能重开吗']],
    [['My parcel still has not arrived']],
    [['It arrived broken, I want my money back']],
  ])('is after-sale from dispatch on: %j', (rows) => {
    expect(stageOf(rows)).toBe('after-sale');
  });

  test('is told by the order that the page shows when the words could mean either', () => {
    const order = { id: '8812', amount: '￥59', state: '' };
    const rows = ['什么时候能到'];
    expect(stageOf(rows, { order: { ...order, state: '待付款' } })).toBe('in-sale');
    expect(stageOf(rows, { order: { ...order, state: '已发货' } })).toBe('after-sale');
    expect(stageOf(rows, { order: { ...order, state: 'Delivered' } })).toBe('after-sale');
  });

  test('stays where it was through an okay and a thank-you', () => {
    expect(stageOf(['收到货了，少了一个配件', '>抱歉，我们给您补寄', '好的 谢谢'])).toBe('after-sale');
  });

  test('goes back to pre-sale when somebody with an old order asks for something new', () => {
    const rows = ['我的快递到哪了', '>明天到哦', '好的', '>还有什么可以帮您', '我还想买一个，蓝色的有现货吗'];
    expect(stageOf(rows)).toBe('pre-sale');
  });

  test('is not said when nothing tells it', () => {
    expect(stageOf(['嗯嗯'])).toBeNull();
    expect(stageOf(['>您好'])).toBeNull();
    expect(stageOf([])).toBeNull();
  });
});
