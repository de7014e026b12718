import { FileProblem } from './file-problem.ts';
import { MAX_DEPTH } from './limits.ts';
import { locateJsonError } from './locate-json-error.ts';

/** The value of a JSON text. Throws a {@link FileProblem}: `deep` · `json`, both with line and column. */
export function parseJson(text: string): unknown {
  refuseDeep(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new FileProblem('json', lineAndColumn(text, locateJsonError(text)));
  }
}

function lineAndColumn(text: string, place: number): string {
  const before = text.slice(0, place).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Nothing that walks a value may run out of stack, so its depth is counted before there is a value. */
function refuseDeep(text: string): void {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isString) {
      if (code === 92) at++;
      else if (code === 34) isString = false;
    } else if (code === 34) isString = true;
    else if (code === 91 || code === 123) {
      if (++depth > MAX_DEPTH) throw new FileProblem('deep', `${MAX_DEPTH}: ${lineAndColumn(text, at)}`);
    } else if (code === 93 || code === 125) depth--;
  }
}
