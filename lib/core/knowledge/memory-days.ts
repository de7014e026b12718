/** For how long a buyer who does not come again is remembered, in days; 0: buyers are not remembered at all. */
export const MEMORY_DAYS = [0, 30, 90, 180, 365] as const;
export type MemoryDays = (typeof MEMORY_DAYS)[number];
