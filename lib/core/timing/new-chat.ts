import { COARSE_MS } from './choose-moment.ts';
import type { ChatClock, Place, Trail } from './clock-state.ts';

const NO_TRAIL: Trail = {
  cursor: null,
  newestSeenAt: 0,
  newestPageAt: 0,
  sellerAt: null,
  wasServed: false,
  sessionAt: null,
  activeAt: null,
  runIds: [],
  settled: [],
  knownAt: 0,
  toldAt: [],
  grain: COARSE_MS,
  openSeenAt: 0,
  wasOpen: false,
  isWatched: false,
  watchedUntil: 0,
};

/** A conversation of which nothing is known. */
export const NEW_CHAT: Omit<ChatClock, keyof Place | 'site' | 'chatId'> = {
  shop: '',
  name: '',
  preview: '',
  wait: null,
  dropped: null,
  untold: null,
  answered: null,
  lights: { greeted: 'off', answered: 'off' },
  deadlines: { greet: null, answer: null, platform: null },
  greeted: false,
  trail: NO_TRAIL,
  unread: 0,
  marked: false,
  seenAt: 0,
};
