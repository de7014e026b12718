import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Complaint } from '../../../core/tactics/complaint.ts';
import {
  type ClockState,
  type FinishedWait,
  isInTime,
  waitingChats,
} from '../../../core/timing/clock-state.ts';
import { isOf } from '../../../core/timing/nameless.ts';
import { createCalendar } from '../../../core/timing/statistics/calendar.ts';
import { type LateWait, lateWaits } from '../../../core/timing/statistics/late-waits.ts';
import { shiftStart } from '../../../core/timing/statistics/shift-start.ts';
import { watchComplaints } from '../../../data/complaints.ts';
import { type Facts, type KeptFacts, watchFacts } from '../../../data/facts.ts';
import { type HeatedChat, type HeatedChats, watchHeated } from '../../../data/heated-chats.ts';
import { type Live, watchLive } from '../../../data/live.ts';
import { readRecords } from '../../../data/wait-records.ts';
import { type StoredPromise, usePromises } from '../../checks/use-promises.ts';
import { useMinute } from '../../use-minute.ts';
import { useWatched } from '../../use-watched.ts';
import { useShopHours } from './use-statistics.ts';

/** A buyer whom the next one must know of: heated, or with a complaint under way. */
export interface HotBuyer {
  key: string;
  site: string;
  /** As the page shows it; empty where it is not known any more. */
  name: string;
  heat: Pick<HeatedChat, 'level' | 'hotRuns'> | null;
  /** null: none was begun. */
  complaint: Complaint | null;
}

/** All that one shift hands to the next. No words of buyers; promises are the agent's own words. */
export interface HandOver {
  now: number;
  /** Since when, ms since the epoch. */
  since: number;
  facts: Facts;
  answered: number;
  inTime: number;
  promises: StoredPromise[];
  hot: HotBuyer[];
  late: LateWait[];
  /** How many buyers wait right now. */
  waiting: number;
  /** As a page shows it now; else what stands on record for it. */
  nameOf: (wait: FinishedWait) => string;
}

const NO_LIVE: Live = { clock: {}, pages: [] };
const NO_FACTS: KeptFacts = { all: {}, shops: {} };
const NONE_HEATED: HeatedChats = {};
const NO_COMPLAINTS: Record<string, Complaint> = {};

function hotBuyers(
  heated: HeatedChats,
  complaints: Record<string, Complaint>,
  clock: ClockState,
): HotBuyer[] {
  const begun = Object.keys(complaints).filter((key) => {
    const { done, cause } = complaints[key] as Complaint;
    return (done.length > 0 || cause !== null) && !done.includes('step-7');
  });
  return [...new Set([...Object.keys(heated), ...begun])]
    .map((key) => {
      const heat = heated[key] ?? null;
      const site = heat?.site ?? clock[key]?.site ?? key.slice(0, key.indexOf('/'));
      const complaint = begun.includes(key) ? (complaints[key] ?? null) : null;
      return { key, site, name: heat?.name || clock[key]?.name || '', heat, complaint };
    })
    .sort((a, b) => rank(a) - rank(b) || (b.heat?.hotRuns ?? 0) - (a.heat?.hotRuns ?? 0));
}

const rank = ({ heat }: HotBuyer) => (heat?.level === 'hot' ? 0 : heat ? 2 : 1);

/** What is to be handed over now; undefined until it is read. */
export function useHandOver(): HandOver | undefined {
  const hours = useShopHours();
  const now = useMinute();
  const promises = usePromises();
  const live = useWatched(watchLive, NO_LIVE);
  const { all: facts } = useWatched(watchFacts, NO_FACTS);
  const heated = useWatched(watchHeated, NONE_HEATED);
  const complaints = useWatched(watchComplaints, NO_COMPLAINTS);
  const calendar = useMemo(() => createCalendar(hours.timezone), [hours.timezone]);
  const since = shiftStart(hours, calendar, now);
  const records = useLiveQuery(() => readRecords(since, Number.MAX_SAFE_INTEGER), [since]);
  if (!promises || !records) return undefined;
  const counted = records.waits.filter(({ excluded }) => excluded === null);
  return {
    ...{ now, since, facts, promises },
    answered: counted.length,
    inTime: counted.filter(isInTime).length,
    hot: hotBuyers(heated, complaints, live.clock),
    late: lateWaits(counted),
    waiting: waitingChats(live.clock).length,
    nameOf: (wait) =>
      Object.values(live.clock).find((chat) => chat.site === wait.site && isOf(wait, chat.chatId))?.name ||
      wait.chatId,
  };
}
