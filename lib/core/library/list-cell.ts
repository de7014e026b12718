/** Several texts as one cell, one a line; a line break within one of them stands as `\n`, a backslash as `\\`. */
export function writeList(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')).join('\n');
}

/** The texts of a cell that {@link writeList} wrote; nothing for an empty cell. */
export function readList(cell: string): string[] {
  if (cell === '') return [];
  return cell
    .split(/\r?\n/)
    .map((line) => line.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char)));
}
