import * as v from 'valibot';

/** So many rows stand in one line: small enough to be read between two frames. */
const CHUNK = 500;

const LineSchema = v.union([
  v.object({ of: v.pipe(v.string(), v.maxLength(60)), rows: v.array(v.unknown()) }),
  v.object({ end: v.number() }),
]);

/** The lines of a backup's body. Values that JSON does not know must have been made plain before. */
export function* writeLines(stores: ReadonlyMap<string, readonly unknown[]>): Generator<string> {
  let total = 0;
  for (const [of, rows] of stores)
    for (let at = 0; at < rows.length; at += CHUNK) {
      const part = rows.slice(at, at + CHUNK);
      total += part.length;
      yield `${JSON.stringify({ of, rows: part })}\n`;
    }
  yield `${JSON.stringify({ end: total })}\n`;
}

/**
 * Reads what {@link writeLines} wrote, one line for each step, so that the caller may let the page breathe between them. The
 * generator returns the rows of each store, or null when the body is damaged: no end, no JSON, other rows than were counted.
 */
export function* readLines(
  body: Uint8Array<ArrayBuffer>,
): Generator<number, Map<string, unknown[]> | null, void> {
  const stores = new Map<string, unknown[]>();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let total = 0;
  let from = 0;
  while (from < body.length) {
    const end = body.indexOf(10, from);
    if (end === -1) return null;
    const line = parseLine(decoder, body.subarray(from, end));
    if (line === null) return null;
    if ('end' in line) return line.end === total && end === body.length - 1 ? stores : null;
    const rows = stores.get(line.of) ?? [];
    for (const row of line.rows) rows.push(row);
    stores.set(line.of, rows);
    total += line.rows.length;
    from = end + 1;
    yield from;
  }
  return null;
}

function parseLine(decoder: TextDecoder, bytes: Uint8Array): v.InferOutput<typeof LineSchema> | null {
  try {
    const read = v.safeParse(LineSchema, JSON.parse(decoder.decode(bytes)));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
