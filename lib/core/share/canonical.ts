/** Deeper than any library goes; a hostile file must not exhaust the stack. */
const MAX_DEPTH = 64;

/**
 * The one text of a JSON value whatever its spacing, line ends and order of keys, as RFC 8785 has it; so a Git host that
 * changes line ends does not break a signature. Throws a `RangeError` on values nested deeper than 64.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${canonicalJson(child, depth + 1)}`).join(',')}}`;
}
