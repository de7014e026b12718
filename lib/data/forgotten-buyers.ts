import { storage } from 'wxt/utils/storage';
import type { LastKnown } from '../core/knowledge/visits.ts';

/**
 * Buyers forgotten since the browser started, each with what was known of them last, by key: the chat that stands
 * open must not bring them back. Written by panel and options, asked by the worker.
 */
export const forgotten = storage.defineItem<Record<string, LastKnown>>('session:forgottenBuyers', {
  fallback: {},
});
