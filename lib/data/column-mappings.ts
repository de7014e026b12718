import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { COLUMN_FIELDS, type ColumnMapping } from '../core/library/read/outcome.ts';

/** The mappings that a user made, by the shape of the table, the newest last. */
type Mappings = Record<string, ColumnMapping>;

/** More shapes than a shop ever meets. */
const KEPT = 50;

/** What the columns of one shape of table are. */
export const MappingSchema = v.object({
  headerRow: v.pipe(v.number(), v.integer(), v.minValue(0)),
  columns: v.array(v.nullable(v.picklist(COLUMN_FIELDS))),
});

const MappingsSchema = v.record(v.string(), MappingSchema);

const kept = storage.defineItem<Mappings>('local:columnMappings', { fallback: {} });

/** What the columns of tables are, as somebody said before; empty when what was kept makes no sense. */
export async function readMappings(): Promise<Mappings> {
  const read = v.safeParse(MappingsSchema, await kept.getValue());
  return read.success ? read.output : {};
}

/** Remembers what the columns of tables of these shapes are. */
export async function keepMappings(mappings: Mappings): Promise<void> {
  await navigator.locks.request('qinda:columnMappings', async () => {
    const before = Object.entries(await readMappings()).filter(([shape]) => !Object.hasOwn(mappings, shape));
    await kept.setValue(Object.fromEntries([...before, ...Object.entries(mappings)].slice(-KEPT)));
  });
}
