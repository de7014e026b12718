/** Whether a write failed because the disk, or the browser's share of it, is full; Dexie wraps the browser's own error. */
export function isFull(error: unknown): boolean {
  const { name, inner, message } = (error ?? {}) as { name?: unknown; inner?: unknown; message?: unknown };
  if (name === 'QuotaExceededError') return true;
  if (inner !== undefined && inner !== error) return isFull(inner);
  return typeof message === 'string' && /QuotaExceeded|quota exceeded|QUOTA_BYTES/i.test(message);
}
