import type { Draft } from './draft.ts';
import type { TextSplit } from './outcome.ts';
import {
  ANSWER,
  groupIn,
  type Headings,
  isListed,
  QUESTION,
  readHeadings,
  withoutMark,
} from './text-marks.ts';

const isBlank = (line: string) => line.trim() === '';
const toLines = (text: string) => text.trimEnd().split(/\r\n?|\n/);

/**
 * Questions, where the first words are one and an answer follows; blocks, where blank lines stand between texts of several lines;
 * else one phrase a line. What stands below a heading of its own is no block.
 */
export function guessSplit(text: string): TextSplit {
  const lines = toLines(text);
  const headings = readHeadings(lines);
  const words = lines.filter((line, at) => !isBlank(line) && !headings.has(at));
  if (QUESTION.test(words[0] ?? '') && words.some((line) => ANSWER.test(line))) return 'questions';
  let size = 0;
  let blocks = 0;
  let isLong = false;
  lines.forEach((line, at) => {
    if (isBlank(line) || headings.has(at)) size = 0;
    else if (++size === 1) blocks++;
    if (size > 1 && headings.size === 0) isLong = true;
  });
  return blocks > 1 && isLong ? 'blocks' : 'lines';
}

/** A phrase on its way: lines of the answer, and the questions before it. */
interface Entry {
  row: number;
  group: string;
  asks: string[];
  lines: string[];
  raw: string[];
}

/** Says of each line whether a phrase begins with it, and what of it belongs to the phrase. */
function createSplitter(split: TextSplit, lines: readonly string[], headings: Headings) {
  const isList =
    split === 'lines' && isListed(lines.filter((line, at) => !isBlank(line) && !headings.has(at)));
  const add = (entry: Entry, line: string) => {
    const isQuestion = split === 'questions' && QUESTION.test(line);
    if (isQuestion) entry.asks.push(line.replace(QUESTION, ''));
    else if (split === 'questions') entry.lines.push(line.replace(ANSWER, ''));
    else entry.lines.push(isList ? withoutMark(line) : line);
    entry.raw.push(line);
  };
  const begins = (line: string, entry: Entry, afterBlank: boolean): boolean => {
    if (split === 'lines') return true;
    if (split === 'blocks') return afterBlank;
    // Several questions may have one answer; an answer may have several paragraphs.
    return QUESTION.test(line) && entry.lines.length > 0;
  };
  return { add, begins };
}

/** The phrases of plain text, in the groups that its headings name; lines are counted from 1, a phrase by its first. */
export function draftText(text: string, split: TextSplit): { drafts: Draft[]; blank: number } {
  const lines = toLines(text);
  const headings = readHeadings(lines);
  const { add, begins } = createSplitter(split, lines, headings);
  const entries: Entry[] = [];
  let entry: Entry | null = null;
  let group = '';
  let blank = 0;
  let afterBlank = false;
  lines.forEach((line, at) => {
    const heading = headings.get(at);
    if (heading) {
      group = groupIn(group, heading);
      entry = null;
    } else if (isBlank(line)) blank++;
    else {
      if (!entry || begins(line, entry, afterBlank)) {
        entry = { row: at + 1, group, asks: [], lines: [], raw: [] };
        entries.push(entry);
      }
      add(entry, line);
    }
    afterBlank = isBlank(line);
  });
  const drafts = entries.map(({ lines: words, asks, raw, ...place }): Draft => {
    const cells = [raw.join('\n')];
    return { ...place, sheet: '', cells, text: words.join('\n'), asks };
  });
  return { drafts, blank };
}
