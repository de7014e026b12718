import type { Stage } from '../../lib/core/reading/reading.ts';
import type { BlindGap, Excluded, FinishedWait } from '../../lib/core/timing/clock-state.ts';

/** A small generator of numbers in 0…1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A wait that was answered in time, with what a test is about in `more`. */
export function sampleWait(more: Partial<FinishedWait> = {}): FinishedWait {
  const startedAt = more.startedAt ?? 1_800_000_000_000;
  const answeredAt = more.answeredAt === undefined ? startedAt + 10_000 : more.answeredAt;
  return {
    ...{ key: `${more.site ?? 'practice'}/${startedAt}`, site: 'practice', shop: '', chatId: 'ann' },
    ...{ kind: 'reply', startedAt, startSeenAt: startedAt, startPageAt: null, greetedAt: answeredAt },
    ...{ answerFromAt: startedAt, answeredAt, answerSeenAt: answeredAt, answerPageAt: null },
    ...{ endedAt: answeredAt ?? startedAt, targetMs: 20_000, answerTargetMs: 20_000 },
    ...{ platformTargetMs: 180_000, platformAnsweredAt: answeredAt, stage: null, blindMs: 0, excluded: null },
    ...more,
  };
}

const STAGES: (Stage | null)[] = ['pre-sale', 'pre-sale', 'in-sale', 'after-sale', null];
const SHOPS = [
  { site: 'pinduoduo', shop: 'Maple & Oak' },
  { site: 'pinduoduo', shop: 'Maple & Oak' },
  { site: 'feige', shop: 'Maple & Oak' },
  { site: 'jingdong', shop: '' },
];

/** `count` waits, evenly over `days` days before `until`, most of them quick; the same for the same seed. */
export function manyWaits(count: number, days: number, until: number, seed = 1): FinishedWait[] {
  const random = seeded(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const startedAt = Math.round(until - days * 86_400_000 * (1 - index / count));
    const isFirst = random() < 0.3;
    const answeredAt =
      startedAt + Math.round(2_000 + 25_000 * random() ** 3 + (random() < 0.02 ? 300_000 : 0));
    const excluded: Excluded | null = random() < 0.02 ? 'gap' : null;
    return sampleWait({
      ...pick(SHOPS),
      ...{ key: String(index), chatId: `b${index % 5000}`, kind: isFirst ? 'greeting' : 'reply', startedAt },
      ...{ answeredAt, targetMs: isFirst ? 15_000 : 20_000, stage: pick(STAGES), excluded },
      greetedAt: isFirst ? startedAt + Math.round((answeredAt - startedAt) * random()) : answeredAt,
    });
  });
}

export const sampleGap = (from: number, to: number, more: Partial<BlindGap> = {}): BlindGap => ({
  ...{ site: '', tabId: -1, from, to, why: 'asleep' },
  ...more,
});
