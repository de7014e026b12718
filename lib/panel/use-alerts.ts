import { DEFAULT_ALERTS } from '../core/alerts/alert-settings.ts';
import { changeAlertSettings, watchAlertSettings } from '../data/alert-settings.ts';
import { useWatched } from './use-watched.ts';

export type { AlertSettings } from '../core/alerts/alert-settings.ts';
export { changeAlertSettings };

/** How alerts call; the defaults until they are read. */
export const useAlertSettings = () => useWatched(watchAlertSettings, DEFAULT_ALERTS);
