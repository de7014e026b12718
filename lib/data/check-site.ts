import * as v from 'valibot';
import { type SiteProfile, SiteProfileSchema } from '../sites/schema.ts';

/** A taught site as a file holds it. */
export interface SharedSite {
  name: string;
  profile: SiteProfile;
}

/** Bounds on what a stranger's file may make a page search for; no profile of ours comes near them. */
const MAX_PROFILE = 40_000;
const MAX_ALTERNATIVES = 40;
const MAX_MATCHES = 60;
export const MAX_SITES = 50;

const SharedSiteSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  profile: SiteProfileSchema,
});

const FileSchema = v.object({
  format: v.literal('qinda-site'),
  version: v.literal(1),
  sites: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MAX_SITES)),
});

/** Whether the browser understands a selector; handed in, for there is no document everywhere. */
export type Parses = (selector: string) => boolean;

/** A group that repeats and is repeated (`(a+)+`) can take years over one buyer's message; none of ours needs one. */
const RUNS_AWAY = /\([^()]*[*+}][^()]*\)[*+{]|\\[1-9]|\\k</;

function* leaves(value: unknown, key = ''): Generator<[string, unknown]> {
  if (value && typeof value === 'object')
    for (const [name, child] of Object.entries(value)) {
      yield [name, child];
      yield* leaves(child, name);
    }
  else yield [key, value];
}

const SELECTORS = new Set(['css', 'self', 'has', 'within', 'without']);

function hasSoundSelector(selector: string, parses: Parses): boolean {
  return selector
    .split('>>>')
    .map((step) => step.trim())
    .every((step, index) => (step === '' ? index === 0 : parses(step)));
}

/** What is wrong with a profile beyond its shape, in English; null when it may be used. */
function doubt(profile: SiteProfile, parses: Parses): string | null {
  if (JSON.stringify(profile).length > MAX_PROFILE) return 'too large';
  if (profile.matches.length === 0 || profile.matches.length > MAX_MATCHES)
    return 'matches: none, or too many';
  for (const [key, value] of leaves(profile)) {
    if (Array.isArray(value) && value.length > MAX_ALTERNATIVES) return `${key}: too many alternatives`;
    if (typeof value !== 'string') continue;
    if (value.length > 1000) return `${key}: too long`;
    if (SELECTORS.has(key) && !hasSoundSelector(value, parses)) return `not a selector: ${value}`;
    if (['match', 'text'].includes(key) && RUNS_AWAY.test(value)) return `may never end: ${value}`;
  }
  return null;
}

type Checked<T> = { ok: true; value: T } | { ok: false; problem: string };

const told = (issue: v.BaseIssue<unknown>) => [v.getDotPath(issue), issue.message].filter(Boolean).join(': ');

/** A profile that may be stored and run, or what is wrong with it, in English. */
export function checkProfile(value: unknown, parses: Parses): Checked<SiteProfile> {
  const read = v.safeParse(SiteProfileSchema, value);
  if (!read.success) return { ok: false, problem: told(read.issues[0]) };
  const problem = doubt(read.output, parses);
  return problem === null ? { ok: true, value: read.output } : { ok: false, problem };
}

function checkSite(value: unknown, parses: Parses): Checked<SharedSite> {
  const read = v.safeParse(SharedSiteSchema, value);
  if (!read.success) return { ok: false, problem: told(read.issues[0]) };
  const problem = doubt(read.output.profile, parses);
  return problem === null ? { ok: true, value: read.output } : { ok: false, problem };
}

/** The taught sites of a list, those left out that cannot be used and those beyond the first {@link MAX_SITES}. */
export const usableSites = (values: readonly unknown[], parses: Parses): SharedSite[] =>
  values.slice(0, MAX_SITES).flatMap((value) => {
    const checked = checkSite(value, parses);
    return checked.ok ? [checked.value] : [];
  });

/** The taught sites of a file: all of them, or what is wrong with the first bad one. */
export function checkSites(values: readonly unknown[], parses: Parses): Checked<SharedSite[]> {
  const sites: SharedSite[] = [];
  for (const [index, value] of values.entries()) {
    const checked = checkSite(value, parses);
    if (!checked.ok) return { ok: false, problem: `${index + 1}. ${checked.problem}` };
    sites.push(checked.value);
  }
  return { ok: true, value: sites };
}

/** Reads a file with taught sites. */
export function readSiteFile(json: string, parses: Parses): Checked<SharedSite[]> {
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, problem: (error as Error).message };
  }
  const file = v.safeParse(FileSchema, raw);
  return file.success ? checkSites(file.output.sites, parses) : { ok: false, problem: told(file.issues[0]) };
}

/** A file with taught sites, for {@link readSiteFile}. */
export function toSiteFile(sites: readonly SharedSite[]): string {
  const bare = sites.map(({ name, profile }) => ({ name, profile }));
  return `${JSON.stringify({ format: 'qinda-site', version: 1, sites: bare }, null, 1)}\n`;
}
