/**
 * An id for a phrase that brought none: the same for the same title and text, so that a file that is read again finds what it
 * brought before. 53 bits of two multiplied 32-bit lanes; at 200,000 phrases two of them meet once in 450,000 files.
 */
export function stableId(title: string, text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const whole = `${title}\u0000${text}`;
  for (let at = 0; at < whole.length; at++) {
    const unit = whole.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
