import { canonicalJson } from '../../core/share/canonical.ts';

/** Somebody wanted to change what the company decides; nothing was written. */
export class SettingLocked extends Error {
  constructor(setting: string) {
    super(`set by the company: ${setting}`);
    this.name = 'SettingLocked';
  }
}

const isSame = (a: unknown, b: unknown) =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/**
 * The settings as they may be stored when `after` is wanted where `before` is stored: fields that the company decides keep what
 * the agent once had, to be in force again when the company decides no more. Throws {@link SettingLocked} if one of them
 * should become anything else than it is.
 */
export function keepLocked<T extends object>(locked: Partial<T>, before: T, after: T): T {
  const kept = { ...after };
  for (const name of Object.keys(locked) as (keyof T & string)[]) {
    const isWanted = !isSame(after[name], locked[name]) && !isSame(after[name], before[name]);
    if (isWanted) throw new SettingLocked(name);
    if (name in before) kept[name] = before[name];
    else delete kept[name];
  }
  return kept as T;
}
