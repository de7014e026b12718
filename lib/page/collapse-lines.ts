/** Trims every line, collapses blanks in it, and drops empty lines. */
export function collapseLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u200b]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
