import { parse } from 'yaml';
import en from '../../assets/locales/en.yml?raw';

const messages = parse(en) as Record<string, unknown>;

/** Stands in for the generated `#i18n`: English texts from the real locale file. */
export const i18n = {
  t(key: string, ...args: unknown[]): string {
    const found = key
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], messages);
    if (typeof found !== 'string') throw new Error(`no such message: ${key}`);
    const named = args.find((arg) => arg && typeof arg === 'object' && !Array.isArray(arg)) as
      | Record<string, unknown>
      | undefined;
    return named ? found.replace(/\{(\w+)\}/g, (whole, name) => String(named[name] ?? whole)) : found;
  },
};
