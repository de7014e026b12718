import { storage } from 'wxt/utils/storage';
import type { Place } from '../core/timing/clock-state.ts';

/** What calls for somebody now and is to be taken back when they are answered, also by a worker that wakes only then. */
export interface AlertLog {
  /** Chats with a notice of the desktop, by its id. */
  noticed: { id: string; chatKey: string }[];
  /** Pages whose title says that somebody waits. */
  flashing: Place[];
}

const log = storage.defineItem<AlertLog>('session:alertLog', {
  fallback: { noticed: [], flashing: [] },
});

export const readAlertLog = (): Promise<AlertLog> => log.getValue();

export const writeAlertLog = (next: AlertLog): Promise<void> => log.setValue(next);
