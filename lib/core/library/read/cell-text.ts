/** How a number of a workbook is shown, as far as it changes what a text says. */
export type NumberLook = 'plain' | 'percent' | 'date' | 'time' | 'dateTime' | { digits: number };

/** Formats of Excel that have a number and no text in the file; East Asian Excel shows dates from 27 to 36 and 50 to 58. */
const BUILT_IN: Readonly<Record<number, NumberLook>> = {
  9: 'percent',
  10: 'percent',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'dateTime',
  32: 'time',
  33: 'time',
  45: 'time',
  46: 'time',
  47: 'time',
  55: 'time',
  56: 'time',
};
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** What a number format of a workbook makes of a number; `code` is its text, undefined for one that is built in. */
export function lookOf(id: number, code: string | undefined): NumberLook {
  if (code === undefined) return BUILT_IN[id] ?? (isBuiltInDate(id) ? 'date' : 'plain');
  // Quoted and escaped characters, colours and languages say nothing about the kind; `;` begins the form for negatives.
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0] as string;
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  if (bare.includes('%')) return 'percent';
  if (/general/i.test(bare)) return 'plain';
  const isDate = /[yde]/i.test(bare);
  const isTime = /[hs]/i.test(bare);
  if (isDate) return isTime ? 'dateTime' : 'date';
  if (isTime) return 'time';
  return /m/i.test(bare) ? 'date' : 'plain';
}

/** Fifteen digits are what Excel itself shows; beyond them a number shows how computers add. */
const plain = (value: number) => String(Number(value.toPrecision(15)));

const DAY_MS = 86_400_000;

/** Days since the epoch of a day number of Excel, which believes that 1900 was a leap year. */
function toMs(serial: number, is1904: boolean): number {
  const days = is1904 ? serial - 24_107 : serial - (serial < 60 ? 25_568 : 25_569);
  return Math.round((days * DAY_MS) / 1000) * 1000;
}

/** A number of a workbook as text: dates as `2026-11-22`, times as `08:30`, both with a blank between them. */
export function numberText(raw: string, look: NumberLook, is1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (look === 'plain') return plain(value);
  if (look === 'percent') return `${plain(value * 100)}%`;
  if (typeof look === 'object') {
    return Number.isInteger(value) && value >= 0 ? plain(value).padStart(look.digits, '0') : plain(value);
  }
  const ms = toMs(value, is1904);
  // Years 0 to 9999; everything else is a number that somebody formatted as a date.
  if (ms < -62_167_219_200_000 || ms >= 253_402_300_800_000) return plain(value);
  const [date = '', rest = ''] = new Date(ms).toISOString().split('T');
  const time = rest.slice(0, rest.slice(6, 8) === '00' ? 5 : 8);
  if (look === 'time' && value < 1) return time;
  const hasTime = look !== 'date' && time !== '00:00';
  return hasTime ? `${date} ${time}` : date;
}
