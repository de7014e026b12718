import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { RowNote } from '../file-reading.ts';
import type { Draft } from './draft.ts';
import { FileProblem } from './file-problem.ts';
import type { Found } from './found.ts';
import { htmlToText, imagesIn } from './html-to-text.ts';
import { isRecord, listIn, textIn } from './json-parts.ts';

/** An alias may stand for much: each file has some, none has many. */
const MAX_ALIASES = 50;
/** Characters; the whole hub of Espanso has no file a tenth as long. */
const MAX_YAML = 8_000_000;
/** Brackets or blocks within each other. */
const MAX_DEPTH = 64;

/** Kinds of variables that run something on the computer; here somebody has to fill them in. */
const RUNS = /^(shell|script|clipboard|match)$/;

interface Variable {
  name: string;
  type: string;
  echo: string;
  choices: string[];
}

/** The texts that a variable or a field of a form may take: `choices` of one, `values` of the other, as a list or one a line. */
function choicesIn(params: unknown): string[] {
  const listed = [...listIn(params, 'choices'), ...listIn(params, 'values')].map((choice) =>
    isRecord(choice) ? textIn(choice, 'label') : String(choice),
  );
  return [...listed, ...textIn(params, 'values').split('\n')].map((choice) => choice.trim()).filter(Boolean);
}

const usesName = (text: string, name: string) =>
  Array.from(text.matchAll(/\{\{\s*([\w-]+)/g), ([, used]) => used).includes(name);

function readVariables(value: unknown, name: string): Variable[] {
  return listIn(value, name).map((one) => {
    const params = isRecord(one) && isRecord(one.params) ? one.params : {};
    const said = { name: textIn(one, 'name'), type: textIn(one, 'type'), echo: textIn(params, 'echo') };
    return { ...said, choices: choicesIn(params) };
  });
}

/** A text whose only content is a variable that picks one of several texts is these texts, the first and its variants. */
function pickRandom(text: string, variables: readonly Variable[]): { text: string; variants: string[] } {
  const name = /^\s*\{\{\s*([\w.-]+)\s*\}\}\s*$/.exec(text)?.[1];
  const [first, ...variants] =
    variables.find((one) => one.name === name && one.type === 'random')?.choices ?? [];
  return first === undefined ? { text, variants: [] } : { text: first, variants };
}

function readMatch(match: unknown, shared: readonly Variable[]): Omit<Draft, 'row' | 'sheet'> {
  const variables = [...readVariables(match, 'vars'), ...shared];
  const html = textIn(match, 'html');
  const written =
    textIn(match, 'replace') || textIn(match, 'form') || textIn(match, 'markdown') || htmlToText(html);
  const said: RowNote[] = [];
  const echoed = written.replace(/\{\{\s*([\w-]+)(?:\.[\w-]+)?\s*\}\}/g, (whole, name) => {
    const variable = variables.find((one) => one.name === name);
    if (variable?.type === 'echo') return variable.echo;
    if (variable && RUNS.test(variable.type)) said.push({ kind: 'variable', detail: whole });
    return variable?.type === 'date' ? '{{date}}' : whole;
  });
  const fields = isRecord(match) && isRecord(match.form_fields) ? Object.entries(match.form_fields) : [];
  const offered = [
    ...variables.filter(({ name, type }) => type !== 'random' && usesName(written, name)),
    ...fields.map(([name, field]) => ({ name, choices: choicesIn(field) })),
  ].filter(({ choices }) => choices.length > 0);
  const triggers = [textIn(match, 'trigger'), ...listIn(match, 'triggers').map(String)].filter(Boolean);
  return {
    ...pickRandom(echoed, variables),
    ...{ shortcut: triggers[0], title: textIn(match, 'label'), said },
    tags: [...triggers.slice(1), ...listIn(match, 'search_terms').map(String)],
    // A blank here is filled in freely; what could be chosen for it is at least to be seen.
    notes: offered.map(({ name, choices }) => `${name}: ${choices.join(' / ')}`).join('\n'),
    images: [textIn(match, 'image_path'), ...imagesIn(html)].filter(Boolean),
    cells: [triggers.join(' ') || textIn(match, 'regex'), written || textIn(match, 'image_path')],
  };
}

/** Nothing that walks a document may run out of stack: depth is bounded by indentation and brackets before it is read. */
function refuseDeep(text: string): void {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const dashes = /^(?:\s*[-?]\s)*/.exec(line)?.[0].length ?? 0;
    open += (line.match(/[[{]/g)?.length ?? 0) - (line.match(/[\]}]/g)?.length ?? 0);
    open = Math.max(0, open);
    if (open > MAX_DEPTH || dashes > 4 * MAX_DEPTH)
      throw new FileProblem('deep', String(MAX_DEPTH), index + 1);
  }
}

/** The value of a document. Aliases that stand for too much are refused where the last of them stands. */
function expand(document: Document, lines: LineCounter): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    // How the package says that there are too many, or one of something that is not there.
    if (!(error instanceof ReferenceError)) throw error;
    let at = 0;
    visit(document, {
      Alias: (_, { range }) => {
        at = range?.[0] ?? at;
      },
    });
    const { line, col } = lines.linePos(at);
    throw new FileProblem('aliases', `${line}:${col}`, line);
  }
}

function parse(text: string, lines: LineCounter) {
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      schema: 'core',
      logLevel: 'silent',
      uniqueKeys: false,
    });
    // A tag of somebody's own would want to become something else than text.
    const [problem] = [...document.errors, ...document.warnings];
    if (problem)
      throw new FileProblem('yaml', problem.message.split('\n')[0] ?? '', problem.linePos?.[0].line ?? 0);
    return { document, value: expand(document, lines) };
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    if (error instanceof RangeError) throw new FileProblem('deep', String(MAX_DEPTH));
    throw new FileProblem('yaml', (error as Error).message);
  }
}

/** Reads a file of Espanso's matches; rows are its lines. Throws a {@link FileProblem}: `yaml`, `deep`, `large`. */
export function readEspanso(text: string): Found {
  if (text.length > MAX_YAML) throw new FileProblem('large', `${MAX_YAML / 1e6} MB`);
  refuseDeep(text);
  const lines = new LineCounter();
  const { document, value } = parse(text, lines);
  const nodes = isMap(document.contents) ? document.contents.get('matches') : undefined;
  const items: unknown[] = isSeq(nodes) ? nodes.items : [];
  const shared = readVariables(value, 'global_vars');
  const drafts = listIn(value, 'matches').map((match, at): Draft => {
    const node = items[at];
    const begin = isNode(node) ? node.range?.[0] : undefined;
    const row = begin === undefined ? at + 1 : lines.linePos(begin).line;
    return { ...readMatch(match, shared), row, sheet: '' };
  });
  if (drafts.length === 0) throw new FileProblem('nothing');
  return { kind: 'drafts', format: 'espanso', isForeign: true, drafts, header: ['trigger', 'replace'] };
}
