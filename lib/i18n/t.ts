import { i18n } from '#i18n';

/** A user-visible text in the browser's language. Keys are checked against `assets/locales/en.yml`. */
export const t = i18n.t;
