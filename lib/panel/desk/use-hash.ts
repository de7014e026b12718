import { useSyncExternalStore } from 'react';

/** The sections of the options page, as its address names them. */
export const SECTIONS = ['phrases', 'shop', 'sites', 'privacy'] as const;
export type Section = (typeof SECTIONS)[number];

/** Where the address points: a section, and for `#new?text=…` the text of a phrase to begin. */
export interface DeskPlace {
  section: Section;
  /** null: no new phrase is asked for. */
  newText: string | null;
}

export function readPlace(hash: string): DeskPlace {
  const [name = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  if (name === 'new') return { section: 'phrases', newText: new URLSearchParams(query).get('text') ?? '' };
  return { section: SECTIONS.find((section) => section === name) ?? 'phrases', newText: null };
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
