const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat(undefined, { month: 'numeric', day: 'numeric' });

/** Time of day for today's rows, with the date before it for older ones. `at`, `now`: ms since the epoch. */
export function showTime(at: number, now: number): string {
  return isSameDay(at, now) ? clock.format(at) : `${day.format(at)} ${clock.format(at)}`;
}

/** The same in the room of a list row: minutes today, else the date. */
export function showShortTime(at: number, now: number): string {
  return isSameDay(at, now) ? clock.format(at).slice(0, 5) : day.format(at);
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
