/** What stands before what a buyer asks: `问：`, `Q1:`. */
export const QUESTION = /^\s{0,9}(?:问题?|提问|买家|顾客|客户|q(?:uestion)?)\s{0,3}\d{0,4}\s{0,3}[:：]\s*/i;
/** And before what is answered. */
export const ANSWER = /^\s{0,9}(?:答案?|回答|回复|客服|卖家|a(?:nswer)?)\s{0,3}\d{0,4}\s{0,3}[:：]\s*/i;

/** A line that names a group; `depth` 1 is the topmost. */
interface Heading {
  name: string;
  depth: number;
}

/** Headings by the place of their line, from 0. */
export type Headings = ReadonlyMap<number, Heading>;

/** Whole lines: `# name`, `【name】`, `== name ==`; the first tells how deep it is. */
const HEADINGS = [/^(#{1,6})\s+(\S.*)$/, /^()【([^【】]+)】[:：]?$/, /^()={2,}\s*([^=]+?)\s*={2,}$/];
/** `一、售前`: a heading only where it ends no sentence and others of its kind stand in the text. */
const NUMBERED = /^[一二三四五六七八九十]{1,3}[、.．]\s*([^。！？!?，,；;：:]{1,15})$/;
const MAX_NAME = 30;
/** No line that long is a heading. */
const MAX_LINE = 60;

function readHeading(line: string): Heading | null {
  if (line.length > MAX_LINE) return null;
  for (const pattern of HEADINGS) {
    const [, marks = '', name = ''] = pattern.exec(line) ?? [];
    if (name && name.length <= MAX_NAME) return { name: name.trim(), depth: marks.length || 1 };
  }
  return null;
}

/** The lines of a text that name groups: those with something else below them. */
export function readHeadings(lines: readonly string[]): Headings {
  const bare = lines.map((line) => line.trim());
  const numbered = bare.filter((line) => NUMBERED.test(line)).length;
  const found = new Map<number, Heading>();
  bare.forEach((line, at) => {
    const [, name] = numbered > 1 ? (NUMBERED.exec(line) ?? []) : [];
    const heading = readHeading(line) ?? (name ? { name: name.trim(), depth: 1 } : null);
    if (heading) found.set(at, heading);
  });
  const last = bare.findLastIndex((line, at) => line !== '' && !found.has(at));
  for (const at of [...found.keys()]) if (at > last) found.delete(at);
  return found;
}

/** The group that a heading opens, within the one that was open: `售前/尺码`. */
export function groupIn(open: string, { name, depth }: Heading): string {
  const above = open.split('/').slice(0, depth - 1);
  return [...above, name.replaceAll('/', '／')].filter(Boolean).join('/');
}

/** A sign or a number before each entry of a list; `1.5` is none. */
const MARK = /^\s*(?:[-*•·●○]\s+|[(（]?\d{1,3}(?:[、．)）]|\.(?!\d))\s*)/;

/** Whether the lines are the entries of a list: nearly all of them are marked as such. */
export const isListed = (lines: readonly string[]): boolean =>
  lines.length > 1 && lines.filter((line) => MARK.test(line)).length >= 0.8 * lines.length;

/** An entry of a list without its mark. */
export const withoutMark = (line: string): string => line.replace(MARK, '');
