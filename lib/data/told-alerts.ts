import { storage } from 'wxt/utils/storage';

/** Alerts that were told, with their moments (ms since the epoch), so that a worker that was stopped tells none twice. */
const told = storage.defineItem<Record<string, number>>('session:toldAlerts', { fallback: {} });

export const readTold = () => told.getValue();
export const writeTold = (all: Record<string, number>) => told.setValue(all);
