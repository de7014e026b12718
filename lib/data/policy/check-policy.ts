import * as v from 'valibot';
import { endKey, expires, TERMS, termLimit } from '../../core/knowledge/terms.ts';
import { INTERVALS } from '../../core/share/subscription.ts';
import { readAddress } from '../share/address.ts';
import { LOCKED_SETTINGS } from './locked-settings.ts';
import { type CompanyLibrary, emptyPolicy, type Policy, type PolicyFault } from './policy.ts';

const KeySchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const UpdateSchema = v.picklist(['automatic', 'preview']);
const EverySchema = v.picklist(INTERVALS);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Fault = PolicyFault['problem'];
type Note = (entry: string, problem: Fault) => void;

/** The address of a library whose address and key can be used; else what is wrong with which of them. */
function readTarget(
  { address, key = null }: Record<string, unknown>,
  taken: readonly CompanyLibrary[],
): Pick<CompanyLibrary, 'address' | 'key'> | [name: 'address' | 'key', problem: Fault] {
  const read = readAddress(typeof address === 'string' ? address : '');
  if (!read.ok) return ['address', 'address'];
  // A key that was meant must not be done without.
  if (key !== null && !v.is(KeySchema, key)) return ['key', 'key'];
  if (taken.some((other) => other.address === read.address)) return ['address', 'twice'];
  return { address: read.address, key };
}

function checkLibrary(given: Record<string, unknown>, at: string, policy: Policy, note: Note): void {
  const { address: _, key: __, update = 'automatic', everyHours = 6, ...others } = given;
  for (const name of Object.keys(others)) note(`${at}.${name}`, 'unknown');
  if (!v.is(UpdateSchema, update)) note(`${at}.update`, 'value');
  if (!v.is(EverySchema, everyHours)) note(`${at}.everyHours`, 'value');
  const target = readTarget(given, policy.libraries);
  if (Array.isArray(target)) {
    note(`${at}.${target[0]}`, target[1]);
    return;
  }
  policy.libraries.push({
    ...target,
    // In doubt the agent is asked.
    automatic: update === 'automatic',
    everyHours: v.is(EverySchema, everyHours) ? everyHours : 6,
  });
}

const isTerm = (name: string) =>
  TERMS.some((term) => name === term || (expires(term) && name === endKey(term)));

function checkTerm(name: string, value: unknown, policy: Policy): Fault | null {
  if (!isTerm(name)) return 'unknown';
  if (typeof value !== 'string' || value.trim() === '' || value.length > termLimit(name)) return 'value';
  policy.locks.terms[name] = value.trim();
  policy.locked += 1;
  return null;
}

function checkSetting(name: string, value: unknown, policy: Policy, note: Note): void {
  const known = Object.hasOwn(LOCKED_SETTINGS, name) ? LOCKED_SETTINGS[name] : undefined;
  if (!known) {
    note(name, 'unknown');
    return;
  }
  const { locked, broken } = known.lock(policy.locks, value);
  policy.locked += locked;
  for (const { at, problem } of broken) note(`${name}${at}`, problem);
}

/**
 * What an administrator wrote, as far as it can be followed: every entry for itself, so that a broken one is named in `faults`
 * and the rest holds. Never throws.
 */
export function checkPolicy(given: unknown): Policy {
  const policy = emptyPolicy();
  if (!isObject(given)) return policy;
  const note = (entry: string, problem: Fault | null) => {
    if (problem) policy.faults.push({ entry, problem });
  };
  const { libraries = [], terms = {}, ...settings } = given;
  if (!Array.isArray(libraries)) note('libraries', 'value');
  else
    for (const [at, one] of libraries.entries()) {
      if (isObject(one)) checkLibrary(one, `libraries[${at}]`, policy, note);
      else note(`libraries[${at}]`, 'value');
    }
  if (!isObject(terms)) note('terms', 'value');
  else
    for (const [name, value] of Object.entries(terms)) note(`terms.${name}`, checkTerm(name, value, policy));
  for (const [name, value] of Object.entries(settings)) checkSetting(name, value, policy, note);
  return policy;
}
