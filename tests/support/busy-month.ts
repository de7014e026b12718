import * as v from 'valibot';
import english from '../../assets/cues/en.json' with { type: 'json' };
import chinese from '../../assets/cues/zh-CN.json' with { type: 'json' };
import presetFile from '../../assets/presets/presets.json' with { type: 'json' };
import replyWords from '../../assets/presets/reply-words.json' with { type: 'json' };
import type { Side, Turn } from '../../lib/core/chat/turn.ts';
import { CuePackSchema } from '../../lib/core/reading/cue-pack.ts';
import { createReader } from '../../lib/core/reading/read-buyer.ts';
import { advanceClock } from '../../lib/core/timing/clock.ts';
import type { BlindGap, ClockState, FinishedWait } from '../../lib/core/timing/clock-state.ts';
import type { ShopHours } from '../../lib/core/timing/hours.ts';
import type { Preset } from '../../lib/core/timing/preset.ts';
import { createReplyReader } from '../../lib/core/timing/read-reply.ts';
import { NO_SETTINGS, rulesOf } from '../../lib/core/timing/settings.ts';
import { seeded } from './sample-waits.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const place = { tabId: 1, frameId: 0 };
const reader = createReplyReader(replyWords);
const buyers = createReader([chinese, english].map((pack) => v.parse(CuePackSchema, pack)));

export const monthHours: ShopHours = {
  shifts: [
    { from: '09:00', to: '16:00' },
    { from: '16:00', to: '23:00' },
  ],
  timezone: 'Asia/Shanghai',
  closedOn: [],
};

const SITES = ['pinduoduo', 'pinduoduo', 'feige', 'jingdong'];
/** What buyers ask before the order, while it is under way and after delivery. */
const ASKS = [
  ['这款有货吗', '是什么材质的呀', '能便宜点吗', '有优惠券吗'],
  ['已经付款了，什么时候发货', '拍错地址了，能改吗', '刚下单，发什么快递'],
  ['收到了，有个角破了，要退货', '签收了但是少了一件', '收到货了，怎么退款'],
];
const ANSWERS = [
  '有的，今天下单今天发出',
  '这款是榉木的，打过水性漆',
  '已经帮您备注好了',
  '给您补发一件，运费我们出',
];

interface Line {
  side: Side;
  text: string;
  at: number;
}

/** One visit of a buyer: questions and answers with their true times. */
function visitOf(start: number, pace: number, random: () => number): Line[] {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  /** Mostly quick, now and then long. */
  const taken = () =>
    1000 * (3 + pace * 14 * random() ** 2 + (random() < 0.035 * pace ? 40 + 200 * random() : 0));
  const asks = pick([ASKS[0], ASKS[0], ASKS[1], ASKS[2]] as string[][]);
  const lines: Line[] = [];
  let at = start;
  const rounds = 1 + Math.floor(random() * 3);
  for (let round = 0; round < rounds; round += 1) {
    lines.push({ side: 'buyer', text: pick(asks), at });
    if (round === 0 && random() < 0.5) {
      at += 1000 * (2 + pace * 7 * random());
      lines.push({ side: 'seller', text: '您好，在的', at });
    }
    at += taken();
    lines.push({ side: 'seller', text: pick(ANSWERS), at });
    at += 1000 * (20 + 90 * random());
  }
  return lines;
}

/** Puts one visit through the clock, as a page would tell of it line by line. What comes in the gap is seen at its end. */
function throughClock(
  lines: readonly Line[],
  chat: { site: string; shop: string; chatId: string },
  gap: BlindGap,
): FinishedWait[] {
  let state: ClockState = {};
  const all: FinishedWait[] = [];
  const rules = rulesOf(presetFile as Preset[], { ...NO_SETTINGS, hours: monthHours }, chat.site);
  const turns: Turn[] = [];
  for (const [index, { side, text, at }] of lines.entries()) {
    const seenAt = Math.round(at >= gap.from && at < gap.to ? gap.to : at);
    turns.push({ id: `${chat.chatId}-${index}`, side, kind: 'text', text, pageAt: null, seenAt });
    const open = { chatId: chat.chatId, buyerName: '', turns: [...turns], product: null, order: null };
    const snapshot = { ...chat, open, list: [], missing: [], takenAt: seenAt };
    const slept = seenAt >= gap.to && lines[0] && lines[0].at < gap.to ? gap : null;
    const step = advanceClock(state, snapshot, place, { now: seenAt + 5, rules, reader, slept });
    state = step.state;
    const { stage } = buyers({
      ...{ turns: open.turns, product: null, order: null, memory: null, corrections: {}, hotWords: [] },
      now: seenAt,
    });
    all.push(...step.finished.map((wait) => ({ ...wait, stage: stage?.value ?? null })));
  }
  return all;
}

/** A month of a busy shop up to `until`, the same each time: its waits as the clock measured them. */
export function busyMonth(until: number, shop: string): { waits: FinishedWait[]; gaps: BlindGap[] } {
  const random = seeded(7);
  const days = 30;
  const midnight = Math.floor((until + 8 * 60 * MINUTE) / DAY) * DAY - 8 * 60 * MINUTE;
  const lunch = midnight - 11 * DAY + 12 * 60 * MINUTE;
  const gap: BlindGap = { site: '', tabId: -1, from: lunch, to: lunch + 26 * MINUTE, why: 'asleep' };
  const reload = midnight - 4 * DAY + 15 * 60 * MINUTE;
  const gaps = [gap, { site: 'feige', tabId: 1, from: reload, to: reload + 48_000, why: 'page' as const }];
  const waits: FinishedWait[] = [];
  for (let day = days - 1; day >= 0; day -= 1) {
    // A weekend is quieter; one busy day is slower; the shop gets quicker with the weeks.
    const begin = midnight - day * DAY;
    const weekday = new Date(begin + 12 * 60 * MINUTE).getUTCDay();
    const visits = Math.round((weekday % 6 === 0 ? 55 : 85) * (0.85 + 0.3 * random()));
    const pace = (day === 9 ? 1.9 : 1) * (0.85 + 0.25 * random() + (0.35 * day) / days);
    for (let visit = 0; visit < visits; visit += 1) {
      const evening = random() < 0.45;
      const hour = evening ? 19 + 4 * random() : 9 + 10 * random();
      const start = Math.round(begin + hour * 60 * MINUTE);
      const site = SITES[Math.floor(random() * SITES.length)] ?? '';
      const chat = { site, shop: site === 'jingdong' ? '' : shop };
      const lines = visitOf(start, pace, random);
      if ((lines.at(-1)?.at ?? until) >= until) continue;
      waits.push(...throughClock(lines, { ...chat, chatId: `b${day}-${visit}` }, gap));
    }
  }
  return { waits: waits.sort((a, b) => a.startedAt - b.startedAt), gaps };
}
