import type { FileReading } from '../../../core/library/file-reading.ts';
import { type LibraryProblem, readLibrary } from '../../../core/library/read-library.ts';

/** Reads a file of our own JSON format; rows with something wrong are set apart, the others can be taken. */
export async function readOwnFile(
  file: File,
): Promise<{ ok: true; reading: FileReading } | { ok: false; problems: LibraryProblem[] }> {
  let text: string;
  try {
    // A wrong guess at the encoding would turn every Chinese character into a question mark unnoticed.
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    const problem = { row: 0, field: '', kind: 'encoding', detail: '', problem: 'not UTF-8' } as const;
    return { ok: false, problems: [problem] };
  }
  const whole = readLibrary(text);
  if (whole.ok) return { ok: true, reading: toReading(whole.library, (at) => at + 1, []) };
  if (whole.problems.some(({ row }) => row === 0)) return whole;
  const raw = JSON.parse(text.replace(/^\uFEFF/, '')) as { phrases: unknown[] };
  const bad = Map.groupBy(whole.problems, ({ row }) => row);
  const good = raw.phrases.flatMap((entry, at) => (bad.has(at + 1) ? [] : [{ entry, row: at + 1 }]));
  const rest = readLibrary(JSON.stringify({ ...raw, phrases: good.map(({ entry }) => entry) }));
  const broken = [...bad].map(([row, problems]) => ({
    ...{ row, sheet: '', problems },
    cells: [JSON.stringify(raw.phrases[row - 1])],
  }));
  if (rest.ok) return { ok: true, reading: toReading(rest.library, (at) => good[at]?.row ?? 0, broken) };
  // Not one row is good.
  return whole;
}

type Library = Extract<ReturnType<typeof readLibrary>, { ok: true }>['library'];

function toReading(
  { name, language, revision, phrases, sites = [] }: Library,
  rowOf: (at: number) => number,
  broken: FileReading['broken'],
): FileReading {
  const rows = phrases.map((phrase, at) => ({ row: rowOf(at), sheet: '', phrase, notes: [] }));
  const riders = sites.length > 0 ? { sites } : {};
  return {
    ...{ format: 'qinda' as const, name, language, revision, publisher: '', rows, broken },
    ...{ header: [], blank: 0, riders },
  };
}
