import * as v from 'valibot';
import { expect, test } from 'vitest';
import words from '../../../../assets/words/ask-topics.json' with { type: 'json' };
import { ASK_TOPICS, asksAgain } from '../../../../lib/core/knowledge/ask-topics.ts';

const list = v.pipe(v.array(v.pipe(v.string(), v.toLowerCase(), v.minLength(2))), v.minLength(4));

test('the word lists name every topic, in lower case', () => {
  const schema = v.strictObject({
    topics: v.strictObject(Object.fromEntries(ASK_TOPICS.map((topic) => [topic, list]))),
    requests: list,
  });
  expect(v.parse(schema, words)).toEqual(words);
});

test.each([
  ['亲，麻烦把订单号发我一下', ['order']],
  ['方便说下您的身高体重吗？', ['size']],
  ['Could you send me a photo of the label?', ['photo']],
  ['您的快递电话是多少呢？物流这边催一下', []],
  ['订单号已经查到了，今天发出。', []],
  ['收到照片啦，马上处理～还有别的可以帮您吗？', []],
  ['Your order number is on the slip.', []],
])('%s asks for %j', (text, asked) => {
  expect(asksAgain(text, ['order', 'photo', 'size'], words)).toEqual(asked);
});

test("the agent's own words count like a topic", () => {
  expect(asksAgain('请问宝宝几个月了？', ['几个月', '性别'], words)).toEqual(['几个月']);
});

test('nothing is kept, nothing is found', () => {
  expect(asksAgain('订单号多少？', [], words)).toEqual([]);
});
