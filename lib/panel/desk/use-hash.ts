import { useSyncExternalStore } from 'react';

/** The sections of the options page, as its address names them. */
export const SECTIONS = [
  'phrases',
  'radar',
  'knowledge',
  'shop',
  'words',
  'clock',
  'share',
  'statistics',
  'sites',
  'privacy',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Where the address points: a section, perhaps a field of it, and for `#new?text=…` the text of a phrase to begin. */
export interface DeskPlace {
  section: Section;
  /** null: no new phrase is asked for. */
  newText: string | null;
  /** What of the section is asked for, as in `#shop/returnTerms`; empty: nothing of its own. */
  field: string;
  /** The shop whose values are meant, as in `#shop/hours?of=…`; null: those for all shops. */
  of: string | null;
}

export function readPlace(hash: string): DeskPlace {
  const [path = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [name, field = ''] = path.split('/');
  const asked = new URLSearchParams(query);
  if (name === 'new') return { section: 'phrases', newText: asked.get('text') ?? '', field, of: null };
  const section = SECTIONS.find((section) => section === name) ?? 'phrases';
  return { section, newText: null, field, of: asked.get('of') };
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The address as state: links, the back button and a reload all lead to the same place. */
export function useHash(): [DeskPlace, (section: Section) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return [
    readPlace(hash),
    (section) => {
      location.hash = section;
    },
  ];
}
