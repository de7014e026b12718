import { SITE_PARTS } from '../page/site-parts.ts';

/** A site as its row shows it. */
export interface SiteRow {
  name: string;
  hosts: string[];
  confidence: string;
  /** Day on which it was seen to work on the live page; null: never. */
  confirmed: string | null;
  teach: boolean;
  /** The parts that the tests read or filled on its fixture pages. */
  parts: string[];
}

/** A Markdown table with its columns aligned, as the formatter would leave it. */
function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const width = (cell: string) =>
    [...cell].reduce(
      (sum, char) =>
        sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(char) ? 2 : 1),
      0,
    );
  const widths = head.map((_, at) => Math.max(3, ...all.map((row) => width(row[at] ?? ''))));
  const line = (row: string[]) =>
    `| ${row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell))).join(' | ')} |`;
  return [line(head), `| ${widths.map((at) => '-'.repeat(at)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

const HOSTS_SHOWN = 2;

function hostsOf({ hosts }: SiteRow): string {
  if (hosts.length === 0) return 'inside the extension';
  const more = hosts.length - HOSTS_SHOWN;
  const shown = hosts.slice(0, HOSTS_SHOWN).map((host) => `\`${host}\``);
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** What each site's fixture pages gave: who stands where, then part by part. */
export function siteTable(rows: SiteRow[]): string {
  const pages = table(
    ['Platform', 'Address', 'Evidence', 'Seen on the live page'],
    rows.map((row) => [
      row.name,
      hostsOf(row),
      row.teach ? 'address only: you point at the parts' : row.confidence,
      row.confirmed ?? 'not yet',
    ]),
  );
  const parts = table(
    ['Read on its fixture pages', ...SITE_PARTS],
    rows.map((row) => [row.name, ...SITE_PARTS.map((part) => (row.parts.includes(part) ? '✓' : '–'))]),
  );
  return `${pages}\n\n${parts}`;
}

/** Editor by case; a case that is not `ok` says why, below the table. */
export function editorTable(matrix: Record<string, Record<string, string>>): string {
  const cases = [...new Set(Object.values(matrix).flatMap((row) => Object.keys(row)))];
  const reasons: string[] = [];
  const cell = (result: string | undefined) => {
    if (result === undefined) return '–';
    if (result === 'ok') return '✓';
    if (!reasons.includes(result)) reasons.push(result);
    return `(${reasons.indexOf(result) + 1})`;
  };
  const rows = Object.entries(matrix).map(([editor, row]) => [
    editor,
    ...cases.map((name) => cell(row[name])),
  ]);
  const notes = reasons.map((reason, at) => `(${at + 1}) ${reason}`).join('  \n');
  return table(['Editor', ...cases], rows) + (notes ? `\n\n${notes}` : '');
}

/** Rows under the headings of their sections, in one table: code, what it is about, where it is used. */
export function sectionTable(sections: { section: string; rows: string[][] }[]): string {
  const rows = sections.flatMap(({ section, rows: inside }) => [['', `**${section}**`, ''], ...inside]);
  return table(['Row', 'What it is about', 'Where it is used'], rows);
}

/** Puts `text` between `<!-- name:start -->` and `<!-- name:end -->`. */
export function putBetween(readme: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no place for the table of ${name}.`);
  return `${readme.slice(0, from + start.length)}\n\n${text}\n\n${readme.slice(to)}`;
}
