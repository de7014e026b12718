import type { Place, Row } from './stores.ts';

type Local = Extract<Place, { local: string }>;

/** An item of `storage.local` as rows; what is not of the form that it should have is no row. */
export function toRows(value: unknown, { local, as }: Local): Row[] {
  if (value === undefined || value === null) return [];
  if (as === 'value') return [{ key: local, value }];
  if (as === 'list') return Array.isArray(value) ? value : [];
  return Object.entries(value).map(([key, value]) => ({ key, value }));
}

/** The item again; undefined: it is as if nobody had set it. */
export function fromRows(rows: readonly Row[], { as }: Local): unknown {
  if (rows.length === 0) return undefined;
  if (as === 'value') return rows[0]?.value;
  return as === 'list' ? rows : Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}
