// biome-ignore lint/suspicious/noControlCharactersInRegex: a string may not hold them
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const BLANK = /[\t\n\r ]*/y;

/** Thrown where a text stops being JSON. */
class Stop {
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
}

/**
 * Where a text stops being JSON, counted from 0; engines do not always say. For texts that are known to be broken, and of which
 * the depth is bounded already.
 */
export function locateJsonError(text: string): number {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found !== null;
  };
  const sign = (wanted: string): boolean => {
    take(BLANK);
    if (text[at] !== wanted) return false;
    at++;
    return true;
  };
  const need = (isThere: boolean) => {
    if (!isThere) throw new Stop(at);
  };
  const items = (end: string, item: () => void) => {
    if (sign(end)) return;
    do {
      item();
    } while (sign(','));
    need(sign(end));
  };
  const value = (): void => {
    if (sign('{')) items('}', member);
    else if (sign('[')) items(']', value);
    else need(take(STRING) || take(PLAIN));
  };
  const member = (): void => {
    take(BLANK);
    need(take(STRING));
    need(sign(':'));
    value();
  };
  try {
    value();
    take(BLANK);
    return at;
  } catch (stop) {
    if (stop instanceof Stop) return stop.at;
    throw stop;
  }
}
