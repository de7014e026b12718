import { storage } from 'wxt/utils/storage';
import { type Complaint, parseComplaint } from '../core/tactics/complaint.ts';

/** By `chatKey`. Only as long as the browser runs: it tells of one buyer's trouble. */
const complaints = storage.defineItem<Record<string, unknown>>('session:complaints', { fallback: {} });

/** Changes what is kept of the complaint of a chat. The lock lets no quick second change, nor one in another window, undo the first. */
export async function changeComplaint(key: string, next: (before: Complaint) => Complaint): Promise<void> {
  await navigator.locks.request('qinda:complaints', async () => {
    const all = await complaints.getValue();
    await complaints.setValue({ ...all, [key]: next(parseComplaint(all[key])) });
  });
}

/** Calls `onChange` with the complaint of a chat now and after each change; returns the unsubscriber. */
export function watchComplaint(key: string, onChange: (complaint: Complaint) => void): () => void {
  const tell = (all: Record<string, unknown> | null) => onChange(parseComplaint(all?.[key]));
  void complaints.getValue().then(tell);
  return complaints.watch(tell);
}

/** Calls `onChange` with every complaint that was begun, by `chatKey`, now and after each change; returns the unsubscriber. */
export function watchComplaints(onChange: (all: Record<string, Complaint>) => void): () => void {
  const tell = (all: Record<string, unknown> | null) =>
    onChange(Object.fromEntries(Object.entries(all ?? {}).map(([key, one]) => [key, parseComplaint(one)])));
  void complaints.getValue().then(tell);
  return complaints.watch(tell);
}
