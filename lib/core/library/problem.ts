import type * as v from 'valibot';

/**
 * What is wrong with a field, so that it can be said in the user's language: `json` not JSON at all · `format` not a
 * library of ours · `encoding` not UTF-8 · `missing` · `type` of another kind than it must be · `empty` · `long` over
 * the limit · `date` not a day as we write it · `choice` not one of those allowed · `secret` it would tell the buyer the floor price · `duplicate` id ·
 * `reserved` name. Of whole files: `nothing` in it · `unknown` kind of file · `old` Excel format, or one behind a password ·
 * `html` a web page · `zip` damaged · `locked` zip with a password · `bomb` a zip with more in it than is ever read · `xml`
 * damaged · `yaml` damaged · `aliases` of YAML that stand for too much · `deep` brackets within brackets · `large` file · `rows` too many · `columns` too many · `quote`
 * one that is never closed.
 */
export type ProblemKind =
  | 'json'
  | 'format'
  | 'encoding'
  | 'missing'
  | 'type'
  | 'empty'
  | 'long'
  | 'date'
  | 'choice'
  | 'secret'
  | 'duplicate'
  | 'reserved'
  | 'nothing'
  | 'unknown'
  | 'old'
  | 'html'
  | 'zip'
  | 'locked'
  | 'bomb'
  | 'xml'
  | 'yaml'
  | 'aliases'
  | 'deep'
  | 'large'
  | 'rows'
  | 'columns'
  | 'quote';

export interface FieldProblem {
  /** Path of the field, `asks.3`, places counted from 1 as rows are; empty for the whole. */
  field: string;
  kind: ProblemKind;
  /** The limit, the choices allowed, the earlier row: whatever makes the problem exact; may be empty. */
  detail: string;
}

/** The problem behind an issue of a schema check. */
export function toProblem(issue: v.BaseIssue<unknown>): FieldProblem {
  const field = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? key + 1 : String(key)))
    .join('.');
  const detail = typeof issue.requirement === 'number' ? String(issue.requirement) : '';
  if (issue.received === 'undefined') return { field, kind: 'missing', detail: '' };
  if (issue.type === 'min_length') return { field, kind: 'empty', detail: '' };
  if (issue.type === 'iso_date') return { field, kind: 'date', detail: '' };
  if (issue.type === 'check') return { field, kind: 'secret', detail: '' };
  if (issue.type === 'max_length') return { field, kind: 'long', detail };
  if (issue.type === 'picklist' || issue.type === 'literal') {
    return {
      field,
      kind: 'choice',
      detail: (issue.expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', '),
    };
  }
  return { field, kind: 'type', detail: issue.expected ?? '' };
}
