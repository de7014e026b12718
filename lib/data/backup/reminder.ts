import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { type BackupRecord, daysDue, FIRST_RECORD, LATER_MS } from '../../core/backup/reminder.ts';
import type { RevisionKind } from '../../core/library/revision.ts';
import { database } from '../database.ts';
import { ofSource } from '../phrases.ts';
import { keepLocked } from '../policy/keep-locked.ts';
import { readLocks, watchWithPolicy } from '../policy/read-policy.ts';
import { digest } from '../share/signing.ts';
import { PACK } from '../stored-phrase.ts';

const kept = storage.defineItem<BackupRecord>('local:backup', { fallback: FIRST_RECORD });

async function readRecord(): Promise<BackupRecord> {
  const [stored, { backup }] = await Promise.all([kept.getValue(), readLocks()]);
  return { ...stored, ...backup };
}

/** Calls `onChange` with the record now and after each change; returns the unsubscriber. */
export function watchBackupRecord(onChange: (record: BackupRecord) => void): () => void {
  return watchWithPolicy([kept], readRecord, onChange);
}

async function change(to: Partial<BackupRecord>): Promise<void> {
  await navigator.locks.request('qinda:backup', async () => {
    const stored = await kept.getValue();
    await kept.setValue(keepLocked<BackupRecord>((await readLocks()).backup, stored, { ...stored, ...to }));
  });
}

/** What would be lost, and cannot be had again: not what fills by itself (times, visits), nor what only runs. */
const BY_HAND = ['facts', 'shopFacts', 'taughtSites', 'clockSettings', 'alerts'];

/** Revisions of the library that come by themselves, and would come again. */
const NOT_BY_HAND: readonly RevisionKind[] = ['pack', 'subscription'];

/** A fingerprint of everything that was made by hand; another one: something has changed. Empty: there is nothing yet. */
async function markOf(): Promise<string> {
  const { phrases, cards, words, buyers, revisions } = database;
  const [all, builtIn, made, revision, local] = await Promise.all([
    phrases.count(),
    ofSource(PACK).count(),
    Promise.all([cards.toArray(), words.toArray()]),
    revisions
      .reverse()
      .filter(({ kind }) => !NOT_BY_HAND.includes(kind))
      .first(),
    browser.storage.local.get(BY_HAND),
  ]);
  const newest = await buyers.orderBy('changedAt').last();
  const own = all - builtIn;
  const isEmpty = own === 0 && !newest && made.flat().length === 0 && Object.keys(local).length === 0;
  if (isEmpty) return '';
  return digest(JSON.stringify([own, made, revision?.id ?? 0, local, newest?.changedAt ?? 0]));
}

/** Writes down that everything was saved at `now`, ms since the epoch. */
export async function noteBackup(now: number): Promise<void> {
  await change({ lastAt: now, mark: await markOf(), quietUntil: 0 });
}

export const setReminder = (everyDays: BackupRecord['everyDays']) => change({ everyDays, quietUntil: 0 });

/** Says nothing of it for a week. */
export const remindLater = (now: number) => change({ quietUntil: now + LATER_MS });

/** Days since the last backup when it is time for the next one and something has changed; null: nothing is to be said. */
export async function readDaysDue(now: number): Promise<{ days: number; first: boolean } | null> {
  const record = await readRecord();
  if (record.everyDays === null || now < record.quietUntil) return null;
  const mark = await markOf();
  if (record.lastAt === null && record.since === null && mark !== '') await change({ since: now });
  const days = daysDue(record, mark, now);
  return days === null ? null : { days, first: record.lastAt === null };
}
