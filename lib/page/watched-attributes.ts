import type { SiteProfile } from '../sites/schema.ts';

const inBrackets = /\[\s*([\w-]+)/g;

/** All attributes that a profile reads or selects by; changes of any other cannot change a reading. */
export function watchedAttributes(profile: SiteProfile): string[] {
  const names = new Set(['class', 'id']);
  const visit = (part: unknown, key: string): void => {
    if (typeof part === 'string') {
      if (key === 'attr') names.add(part);
      else if (/^(css|self|has|within|without)$/.test(key))
        for (const [, name] of part.matchAll(inBrackets)) if (name) names.add(name);
    } else if (part && typeof part === 'object') {
      for (const [name, inner] of Object.entries(part)) visit(inner, Array.isArray(part) ? key : name);
    }
  };
  visit(profile, '');
  return [...names];
}
