/*
 * How much of a file is read. Bounds against files that were made to hurt, far above what libraries have: a shop's largest
 * known table has some ten thousand rows.
 */

/** Bytes of a file as it stands on the disk. */
export const MAX_FILE_BYTES = 64_000_000;
/** Bytes of everything in a zip together, as its own list says and as it turns out. */
export const MAX_INFLATED_BYTES = 256_000_000;
/** Files in a zip. */
export const MAX_ENTRIES = 20_000;
/** Characters of all texts that a workbook's cells share. */
export const MAX_SHARED_CHARS = 128_000_000;
/** Rows of all sheets together; as many phrases as a library may hold. */
export const MAX_ROWS = 200_000;
/** Columns of a table, counted to the last cell with something in it. */
export const MAX_COLUMNS = 256;
/** Depth of brackets in JSON. */
export const MAX_DEPTH = 64;
/** Characters of a cell that no field could take; a row with more is broken, and its cell is kept shortened. */
export const MAX_CELL_CHARS = 100_000;
