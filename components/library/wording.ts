import type { Lang } from '../../lib/core/knowledge/phrase.ts';
import type { FieldProblem, ProblemKind } from '../../lib/core/library/problem.ts';
import { t } from '../../lib/i18n/t.ts';

const problems: Record<ProblemKind, (detail: string) => string> = {
  json: (detail) => (detail ? t('options.problem.jsonAt', { detail }) : t('options.problem.json')),
  format: () => t('options.problem.format'),
  encoding: () => t('options.problem.encoding'),
  missing: () => t('options.problem.missing'),
  type: (detail) => t('options.problem.type', { detail }),
  empty: () => t('options.problem.empty'),
  long: (detail) => t('options.problem.long', { detail }),
  date: () => t('options.problem.date'),
  choice: (detail) => t('options.problem.choice', { detail }),
  secret: () => t('options.problem.secret'),
  duplicate: (detail) => t('options.problem.duplicate', { detail }),
  reserved: (detail) => t('options.problem.reserved', { detail }),
  nothing: () => t('options.problem.nothing'),
  unknown: () => t('options.problem.unknown'),
  old: () => t('options.problem.old'),
  html: () => t('options.problem.html'),
  zip: () => t('options.problem.zip'),
  locked: () => t('options.problem.locked'),
  bomb: (detail) => t('options.problem.bomb', { detail }),
  xml: () => t('options.problem.xml'),
  yaml: (detail) => t('options.problem.yaml', { detail }),
  aliases: (detail) => t('options.problem.aliases', { detail }),
  deep: (detail) => t('options.problem.deep', { detail }),
  large: (detail) => t('options.problem.large', { detail }),
  rows: (detail) => t('options.problem.rows', { detail }),
  columns: (detail) => t('options.problem.columns', { detail }),
  quote: () => t('options.problem.quote'),
};

/** A problem in the user's language: what is wrong, and what is allowed instead. */
export function problemText({ kind, detail }: FieldProblem): string {
  return problems[kind](detail);
}

export function langName(lang: Lang): string {
  return t(lang === 'en' ? 'options.lang_name.en' : 'options.lang_name.zh');
}

/** A source as the user knows it; an imported library goes by its own name. */
export function sourceName(source: string): string {
  if (source === 'own') return t('options.source.own');
  return source === 'pack' ? t('options.source.pack') : source;
}

export const stageNames = {
  '': () => t('options.stage.any'),
  'pre-sale': () => t('options.stage.pre'),
  'in-sale': () => t('options.stage.in'),
  'after-sale': () => t('options.stage.after'),
};
