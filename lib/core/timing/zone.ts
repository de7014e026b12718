/** A moment as a clock on the wall of some time zone shows it. */
export interface WallTime {
  /** `YYYY-MM-DD`. */
  day: string;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  /** Minutes since midnight, with fractions. */
  minutes: number;
}

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      ...(zone && { timeZone: zone }),
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** How far the clocks of a zone are ahead of UTC at a moment, ms. */
function offsetAt(at: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute, second } = parts;
  const shown = Date.UTC(
    +(year ?? 0),
    +(month ?? 1) - 1,
    +(day ?? 1),
    +(hour ?? 0),
    +(minute ?? 0),
    +(second ?? 0),
  );
  return shown - Math.floor(at / 1000) * 1000;
}

/** What the clocks of `zone` (empty: this computer's) show at `at`, ms since the epoch. */
export function wallTime(at: number, zone: string): WallTime {
  const shown = at + offsetAt(at, zone);
  const days = Math.floor(shown / DAY_MS);
  return {
    day: new Date(days * DAY_MS).toISOString().slice(0, 10),
    // The epoch began on a Thursday.
    weekday: ((((days + 3) % 7) + 7) % 7) + 1,
    minutes: (shown - days * DAY_MS) / 60_000,
  };
}

/** When the clocks of `zone` show `minutes` after midnight of `day`, ms since the epoch. */
export function momentOf(day: string, minutes: number, zone: string): number {
  const shown = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  // Twice: the first offset may be that of the other side of a change of the clocks.
  const near = shown - offsetAt(shown, zone);
  return shown - offsetAt(near, zone);
}

/** The day `count` days after `day`. */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
