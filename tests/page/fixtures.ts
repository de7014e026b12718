/// <reference types="vite/client" />
import type { ChatSubject, ListedChat, PagePart } from '../../lib/core/chat/snapshot.ts';
import type { Turn } from '../../lib/core/chat/turn.ts';

/** What a fixture page must be read as; `pageAt` as a date that `new Date` understands. */
interface Expected {
  site: string;
  shop: string;
  missing: PagePart[];
  list: ListedChat[];
  open:
    | ({
        chatId: string;
        buyerName: string;
        turns: (Omit<Turn, 'pageAt' | 'seenAt'> & { pageAt: string | null })[];
      } & ChatSubject)
    | null;
}

const pages = import.meta.glob<string>('./fixtures/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const readings = import.meta.glob<Expected>('./fixtures/*.json', { import: 'default', eager: true });

/** Every fixture page by its name, with what it must be read as. */
export const fixtures = Object.entries(pages).map(([path, html]) => ({
  name: path.replace('./fixtures/', '').replace('.html', ''),
  html,
  expected: readings[path.replace('.html', '.json')],
}));

/** A document that holds one fixture page; it is shown, for some things depend on being visible. */
export function mount(name: string): HTMLElement {
  const found = fixtures.find((fixture) => fixture.name === name);
  if (!found) throw new Error(`no fixture ${name}`);
  // Unlike DOMParser this makes shadow roots of `<template shadowrootmode>`.
  const parsed = Document.parseHTMLUnsafe(found.html);
  document.body.replaceChildren(...parsed.body.childNodes);
  return document.body;
}
