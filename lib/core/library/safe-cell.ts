/**
 * A cell that a spreadsheet would take for a formula, or that begins as a safe one does. Tab and line break count: behind them
 * a formula is one as well.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The cell with an apostrophe before it when a spreadsheet would run it: text it stays, whatever it says. */
export function makeSafeCell(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

/** Takes back what {@link makeSafeCell} did. */
export function undoSafeCell(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
}
