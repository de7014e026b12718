import type { FileReading } from '../file-reading.ts';
import { RESERVED } from '../read-library.ts';
import { decodeText } from './decode-text.ts';
import { detectStranger } from './detect-format.ts';
import { FileProblem } from './file-problem.ts';
import { createFinisher, languageOf } from './finish-rows.ts';
import type { Found, FoundDrafts } from './found.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { Encoding, ReadOptions, ReadOutcome } from './outcome.ts';
import { readText } from './read-by-kind.ts';
import { readZip } from './read-zip.ts';
import { isZip, openZip } from './zip.ts';

/** Rows finished between two words about how far it is. */
const STEP = 1000;

/** A file's name without its ending, as the name of a library. */
function libraryName(fileName: string): string {
  const name = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.\w{1,16}$/, '')
    .trim()
    .slice(0, 190);
  if (name === '') return fileName.trim().slice(0, 190) || '?';
  return RESERVED.includes(name) ? `${name} 1` : name;
}

function finish(found: FoundDrafts, name: string, onProgress: (done: number) => void): FileReading {
  const { format, drafts, isForeign, nameField = (field) => field, header = [], blank = 0 } = found;
  const filled = drafts.filter(
    ({ text, variants = [], cells }) => text.trim() || variants.length || cells.join('').trim(),
  );
  const language = languageOf(filled);
  const finisher = createFinisher({ language, isForeign, nameField });
  filled.forEach((draft, at) => {
    finisher.add(draft);
    if (at % STEP === 0) onProgress(at / filled.length);
  });
  return {
    ...{ format, name, language, revision: 1, publisher: '', header, riders: {} },
    ...{ rows: finisher.rows, broken: finisher.broken, blank: blank + drafts.length - filled.length },
  };
}

/**
 * Reads a phrase library from the bytes of any file that we know: what it is, is told by its content. Nothing is taken over and
 * nothing is lost: rows that cannot become phrases are in the outcome, with the reason. Never throws for what a file may hold.
 */
export function readLibraryFile(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): ReadOutcome {
  let encoding: Encoding | null = null;
  const { onProgress = () => {} } = options;
  const half = (from: number) => (done: number) => onProgress(from + done / 2);
  try {
    if (bytes.length > MAX_FILE_BYTES) throw new FileProblem('large', `${MAX_FILE_BYTES / 1e6} MB`);
    const stranger = detectStranger(bytes);
    if (stranger) throw new FileProblem(stranger);
    const parts = { fileName, options, onProgress: half(0) };
    let found: Found;
    if (isZip(bytes)) found = readZip(openZip(bytes), parts);
    else {
      const decoded = decodeText(bytes, options.encoding);
      encoding = decoded.encoding;
      found = readText(decoded.text, parts);
    }
    const source = { encoding, split: 'split' in found ? (found.split ?? null) : null };
    if (found.kind === 'mapping') return { ...source, ...found };
    if (found.kind === 'refused') return { ...source, tables: [], ...found };
    const reading =
      found.kind === 'reading' ? found.reading : finish(found, libraryName(fileName), half(0.5));
    if (reading.rows.length + reading.broken.length === 0) throw new FileProblem('nothing');
    return { ...source, kind: 'read', reading, tables: found.kind === 'drafts' ? (found.tables ?? []) : [] };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { kind: 'refused', encoding, split: null, tables: [], problems: [error.problem] };
  }
}
