import type { Draft } from './draft.ts';
import type { TextSplit } from './outcome.ts';

/** Blocks, where blank lines stand between texts of several lines; else one phrase a line. */
export function guessSplit(text: string): TextSplit {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  return blocks.length > 1 && blocks.some((block) => block.trim().includes('\n')) ? 'blocks' : 'lines';
}

/** The phrases of plain text; lines are counted from 1, a block by its first. */
export function draftText(text: string, split: TextSplit): { drafts: Draft[]; blank: number } {
  const drafts: Draft[] = [];
  let blank = 0;
  let block: string[] = [];
  let begun = 0;
  const end = () => {
    if (block.length > 0) {
      const whole = block.join('\n');
      drafts.push({ row: begun, sheet: '', cells: [whole], text: whole });
    }
    block = [];
  };
  text
    .trimEnd()
    .split(/\r\n?|\n/)
    .forEach((line, index) => {
      const isBlank = line.trim() === '';
      if (isBlank) blank++;
      if (isBlank || split === 'lines') end();
      if (isBlank) return;
      if (block.length === 0) begun = index + 1;
      block.push(line);
    });
  end();
  return { drafts, blank };
}
