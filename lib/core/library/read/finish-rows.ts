import * as v from 'valibot';
import type { Lang } from '../../knowledge/phrase.ts';
import type { BrokenRow, ReadRow, RowNote } from '../file-reading.ts';
import { toProblem } from '../problem.ts';
import { LibraryPhraseSchema, type LibraryProblem } from '../read-library.ts';
import { cleanText } from './clean-text.ts';
import type { Draft } from './draft.ts';
import { stableId } from './stable-id.ts';
import { translateVariables } from './translate-variables.ts';

/** How the rows of a file become phrases. */
export interface FinishOptions {
  language: Lang;
  /** The file has blanks of another tool, to be turned into ours. */
  isForeign: boolean;
  /** The name of a field as the file has it, for its problems; `sheet` tells tables of one file apart. */
  nameField: (field: string, sheet: string) => string;
}

const HAN = /\p{Script=Han}/u;
/** Characters of a title made of the text. */
const TITLE_LENGTH = 30;
/** What the language of a file is told from. */
const LOOKED_AT = 200;

/** The language of most texts of a file. */
export function languageOf(drafts: readonly Draft[]): Lang {
  const looked = drafts.slice(0, LOOKED_AT);
  const chinese = looked.filter(({ text }) => HAN.test(text)).length;
  return chinese * 2 >= looked.length ? 'zh-CN' : 'en';
}

/** The first line of a text, up to where a sentence or thirty characters end. */
function titleOf(text: string): string {
  const line =
    text
      .split('\n')
      .find((one) => one.trim() !== '')
      ?.trim() ?? '';
  const chars = Array.from(line);
  if (chars.length <= TITLE_LENGTH) return line;
  return `${chars.slice(0, TITLE_LENGTH - 1).join('')}…`;
}

/** Cleans every text of a phrase on its way in and keeps what is to be said about it. */
function createCleaner(isForeign: boolean, said: readonly RowNote[]) {
  const notes = [...said];
  const took = () => {
    if (!notes.some(({ kind }) => kind === 'control')) notes.push({ kind: 'control', detail: '' });
  };
  const plain = (text: string): string => {
    const clean = cleanText(text);
    if (clean.took) took();
    return clean.text.trim();
  };
  const words = (text: string): string => {
    const clean = plain(text);
    if (!isForeign) return clean;
    const translated = translateVariables(clean);
    for (const note of translated.notes)
      if (!notes.some(({ detail }) => detail === note.detail)) notes.push(note);
    return translated.text.trim();
  };
  const list = (texts: readonly string[] | undefined, each: (text: string) => string) =>
    texts?.map(each).filter((text) => text !== '') ?? [];
  return { notes, plain, words, list };
}

/** The phrase of a draft as the border check expects it, without an id. */
function toCandidate(draft: Draft, { language, isForeign }: FinishOptions) {
  const { notes, plain, words, list } = createCleaner(isForeign, draft.said ?? []);
  const text = words(draft.text);
  const images = list(draft.images, plain);
  const asks = list(draft.asks, plain);
  for (const detail of images) notes.push({ kind: 'image', detail });
  const remarks = [plain(draft.notes ?? ''), ...images].filter(Boolean).join('\n');
  const candidate: Record<string, unknown> = {
    ...{ lang: HAN.test(text) ? 'zh-CN' : language, ...draft.exact },
    // A question is what the phrase is known by, where there is one.
    title: plain(draft.title ?? '') || titleOf(asks[0] ?? text),
    text,
    group: plain(draft.group ?? ''),
    shortcut: plain(draft.shortcut ?? ''),
    tags: list(draft.tags, plain),
    asks,
    variants: list(draft.variants, words),
    ...(remarks && { notes: remarks }),
  };
  return { candidate, notes, id: plain(draft.id ?? '') };
}

/**
 * Gives the rows of one file their final form. Ids come from the file; else from a code that no earlier row had; else from title
 * and text, the n-th repetition being told apart by its number: read again, the same file gives the same ids.
 */
export function createFinisher(options: FinishOptions) {
  const rows: ReadRow[] = [];
  const broken: BrokenRow[] = [];
  const ids = new Map<string, number>();
  /** How often an id was made already: a hundred thousand equal rows must not be counted anew for each. */
  const repeats = new Map<string, number>();

  const makeId = (candidate: Record<string, unknown>): string => {
    const { shortcut, title, text } = candidate as Record<'shortcut' | 'title' | 'text', string>;
    const code = `code:${shortcut}`;
    if (shortcut && !ids.has(JSON.stringify([candidate.lang, code]))) return code;
    const id = stableId(title, text);
    const repeated = `${candidate.lang}/${id}`;
    for (let number = (repeats.get(repeated) ?? 0) + 1; ; number++) {
      repeats.set(repeated, number);
      const told = number === 1 ? id : `${id}-${number}`;
      if (!ids.has(JSON.stringify([candidate.lang, told]))) return told;
    }
  };

  const refuse = ({ row, sheet, cells }: Draft, problems: LibraryProblem[]) =>
    broken.push({ row, sheet, cells, problems });

  return {
    rows,
    broken,
    add: (draft: Draft) => {
      const { row, sheet } = draft;
      const { candidate, notes, id: given } = toCandidate(draft, options);
      const id = given || makeId(candidate);
      const read = v.safeParse(LibraryPhraseSchema, { ...candidate, id });
      if (!read.success) {
        // A title made of the text lacks nothing but the text.
        const issues = read.issues.filter((it) => draft.title?.trim() || it.path?.[0]?.key !== 'title');
        const problems = issues.map((issue) => {
          const problem = toProblem(issue);
          return {
            ...{ row, ...problem, problem: issue.message },
            field: options.nameField(problem.field, sheet),
          };
        });
        return refuse(draft, problems);
      }
      const { lang, source } = read.output;
      const identity = JSON.stringify([...(source === undefined ? [] : [source]), lang, id]);
      const first = ids.get(identity);
      if (first !== undefined) {
        const field = options.nameField('id', sheet);
        const problem = `"${id}" is already the id of row ${first}`;
        return refuse(draft, [{ row, field, kind: 'duplicate', detail: String(first), problem }]);
      }
      ids.set(identity, row);
      rows.push({ row, sheet, phrase: read.output, notes });
    },
  };
}
