import { expect, test } from 'vitest';
import { morningItems } from '../../../lib/core/queue/morning.ts';
import { clockOf, sampleChat } from './sample-wait.ts';

const hours = { shifts: [{ from: '09:00', to: '18:00' }], timezone: 'Asia/Shanghai', closedOn: [] };
/** Clock time in Shanghai, of the 23rd unless another day is named. */
const at = (hour: number, day = 23) => Date.UTC(2026, 10, day, hour - 8);
const promise = (id: number, madeAt: number, dueAt: number) => ({
  ...{ id, chatKey: `practice/${id}`, name: `${id}`, text: 'tomorrow' },
  ...{ madeAt, dueAt },
});
const night = sampleChat('night', { startedAt: at(23, 22), isOutOfHours: true, opensAt: at(9) });
const day = sampleChat('day', { startedAt: at(10) });

test('who wrote while the shop was closed is listed when it opens, with what was promised then', () => {
  const promises = [
    promise(1, at(22, 22), at(10)),
    promise(2, at(17, 22), at(11)),
    promise(3, at(23, 22), at(9, 26)),
  ];
  const items = morningItems(clockOf(night, day), promises, hours, at(9));
  expect(items.map(({ key }) => key)).toEqual(['practice/night', 'promise/1']);
});

test('while the shop is still closed there is no morning', () => {
  expect(morningItems(clockOf(night), [], hours, at(8))).toEqual([]);
});

test('a shop without hours has no morning', () => {
  expect(morningItems(clockOf(night), [], null, at(9))).toEqual([]);
  expect(morningItems(clockOf(night), [], { ...hours, shifts: [] }, at(9))).toEqual([]);
});
