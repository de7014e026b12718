import type { KeptOfBuyer } from '../../lib/core/knowledge/buyer-memory.ts';

/** What every part of the memory's form gets. */
export interface MemoryFieldsProps {
  kept: KeptOfBuyer;
  save: (changes: Partial<KeptOfBuyer>) => void;
  now: number;
}
