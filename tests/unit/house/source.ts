import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

/** The top folder of the repository, with a slash at its end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

export const read = (path: string): string => readFileSync(root + path, 'utf8');

/** Paths of the files below these folders, from the top, with forward slashes. */
export function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    globSync(`${folder}/**/*.*`, { cwd: root })
      .map((path) => path.replaceAll('\\', '/'))
      .sort(),
  );
}

export const isCode = (path: string): boolean => /\.tsx?$/.test(path);

/** One import or re-export, as it stands in the code. */
export interface Import {
  from: string;
  specifier: string;
  /** What it leads to: a path from the top for our own files, else the specifier itself. */
  target: string;
  /** Nothing of it is left when the types are stripped. */
  typeOnly: boolean;
  /** Loaded when it is called for, not with its file. */
  lazy: boolean;
}

function resolveImport(from: string, specifier: string): string {
  return specifier.startsWith('.')
    ? posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))
    : specifier;
}

/** All imports of a file: static, type-only, dynamic, re-exports, and `import('…')` in types. */
export function importsOf(path: string, code: string = read(path)): Import[] {
  const { module, program } = parseSync(path, code);
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean, lazy: boolean) =>
    found.push({ from: path, specifier, target: resolveImport(path, specifier), typeOnly, lazy });
  for (const { moduleRequest, entries } of module.staticImports)
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType), false);
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) add(moduleRequest.value, isType, false);
  new Visitor({
    ImportExpression: ({ source }) => {
      // A specifier that is computed cannot be judged, so it is reported as it stands and fits no rule.
      add(
        source.type === 'Literal' ? String(source.value) : code.slice(source.start, source.end),
        false,
        true,
      );
    },
    TSImportType: ({ source }) => {
      add(source.value, true, false);
    },
  }).visit(program);
  return found;
}

/** The code without its comments, blanks in their place. */
export function withoutComments(path: string, code: string = read(path)): string {
  let bare = code;
  for (const { start, end } of parseSync(path, code).comments)
    bare = bare.slice(0, start) + bare.slice(start, end).replace(/[^\n]/g, ' ') + bare.slice(end);
  return bare;
}

/** All that is loaded together with a file: specifiers of packages and paths of our own files. */
export function loadedWith(entry: string, seen: Set<string> = new Set()): Set<string> {
  for (const { target, typeOnly, lazy } of importsOf(entry)) {
    if (typeOnly || lazy || seen.has(target)) continue;
    seen.add(target);
    if (isCode(target) && existsSync(root + target)) loadedWith(target, seen);
  }
  return seen;
}
