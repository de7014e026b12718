import type { FileReading } from '../core/library/file-reading.ts';
import { facts } from './facts.ts';
import { readClockSettings } from './presets.ts';
import { listTaught } from './taught-sites.ts';
import { listWordChanges } from './word-lists.ts';

/** What may ride along in a library file. */
export const RIDERS = ['sites', 'words', 'terms', 'presets'] as const;
export type Rider = (typeof RIDERS)[number];

/**
 * What the user has of the wanted kinds: sites that they taught, words that they wrote or changed, the terms of the shop without
 * what is for the agent's eyes only, and the sites' clocks that they set.
 */
export async function collectRiders(wanted: readonly Rider[]): Promise<FileReading['riders']> {
  const riders: FileReading['riders'] = {};
  if (wanted.includes('sites'))
    riders.sites = (await listTaught()).map(({ name, profile }) => ({ name, profile }));
  if (wanted.includes('words'))
    riders.words = (await listWordChanges()).flatMap(({ word, hidden }) => (word && !hidden ? [word] : []));
  if (wanted.includes('terms')) {
    const { floorPrice: _, ...terms } = await facts.getValue();
    riders.terms = terms;
  }
  if (wanted.includes('presets')) {
    const { sites } = await readClockSettings();
    riders.presets = Object.entries(sites).map(([site, { presetId, changes }]) => ({
      site,
      presetId,
      changes,
    }));
  }
  return riders;
}
