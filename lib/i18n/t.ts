import { i18n } from '#i18n';

/** What stands for a key alone; asking the browser costs more than drawing what it says (some 3 ms for a whole panel). */
const known = new Map<string, string>();

/** A user-visible text in the browser's language. Keys are checked against `assets/locales/en.yml`. */
export const t = ((...asked: Parameters<typeof i18n.t>) => {
  const [key] = asked;
  if (asked.length > 1) return i18n.t(...asked);
  const text = known.get(key) ?? i18n.t(...asked);
  known.set(key, text);
  return text;
}) as typeof i18n.t;
