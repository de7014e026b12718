import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { FINDING_KINDS } from '../../lib/core/checks/finding.ts';
import { type Card, CardPackSchema } from '../../lib/core/knowledge/card.ts';
import { LANGS, type Lang, type Phrase } from '../../lib/core/knowledge/phrase.ts';
import { TERM_GROUPS } from '../../lib/core/knowledge/terms.ts';
import { VARIABLES } from '../../lib/core/knowledge/variables.ts';
import { TARGET_MS } from '../../lib/core/timing/clock-state.ts';
import { canBeRead, isInComplaint, isOffered } from './domain-proofs.ts';
import { DOMAIN, type Use } from './domain-rows.ts';
import { root } from './run-tool.ts';

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const cards = Object.fromEntries(
  LANGS.map((lang) => [lang, v.parse(CardPackSchema, read(`assets/knowledge/${lang}.json`)).cards]),
) as Record<Lang, Card[]>;
const phrases = Object.fromEntries(
  LANGS.map((lang) => [lang, read(`assets/packs/${lang}.json`).phrases]),
) as Record<Lang, Phrase[]>;

/** What the locale calls things; the names that the README's table uses. */
const texts = parse(readFileSync(join(root, 'assets/locales/en.yml'), 'utf8')) as {
  options: Record<'occasion' | 'variable' | 'stage', Record<string, string>>;
};

const cardOf = (code: string) => cards.en.find(({ id }) => id === code);
const occasionName = (occasion: string) => texts.options.occasion[occasion.replaceAll('-', '_')];
const stageName = (stage: string) => texts.options.stage[stage.replace(/-sale$/, '')] ?? '';
const fieldName = (field: string) => texts.options.variable[field];

/** Other cards than the one of the need itself that name it. */
const serving = (code: string) => cards.en.filter(({ id, need }) => need === code && id !== code);

/** Phrases that say it, in each language; for a claim to hold there must be some in all. */
const sayEverywhere = (fits: (phrase: Phrase) => boolean) => LANGS.every((lang) => phrases[lang].some(fits));

/** Whether what a row claims is true of the packs and of the code. */
export async function holds(use: Use, code: string): Promise<boolean> {
  switch (use.at) {
    case 'occasions':
      return use.occasions.every((occasion) => sayEverywhere((phrase) => phrase.occasion === occasion));
    case 'doubt':
      return sayEverywhere(({ doubts }) => doubts.some((doubt) => doubt === code));
    case 'stage':
      return sayEverywhere(({ stage }) => stage === use.stage);
    case 'need':
      return serving(code).length > 0;
    case 'fields':
      return use.fields.every((field) =>
        VARIABLES.some(({ name, scope }) => name === field && scope === 'shop' && fieldName(name)),
      );
    case 'clock':
      return TARGET_MS[use.kind] === use.seconds * 1000;
    case 'terms':
      return TERM_GROUPS.some(({ id, terms }) => id === code && terms.length > 0);
    case 'read':
      return canBeRead(code);
    case 'tactic':
      return isOffered(code);
    case 'complaint':
      return isInComplaint(code);
    case 'check':
      return use.kinds.every((kind) => FINDING_KINDS.includes(kind));
    case 'piece':
      return use.called in (await import(join(root, use.in)));
  }
}

/** Names stand in italics: some of them have commas of their own. */
const list = (names: readonly (string | undefined)[]) =>
  names.map((name) => `_${name?.toLowerCase()}_`).join(', ');

function wordsOf(use: Use, code: string): string {
  switch (use.at) {
    case 'occasions':
      return `phrases: ${list(use.occasions.map(occasionName))}`;
    case 'doubt':
      return 'phrases that answer it';
    case 'stage':
      return 'phrases of this stage';
    case 'need':
      return `named by ${serving(code).length} other cards`;
    case 'fields':
      return `fields: ${list(use.fields.map(fieldName))}`;
    case 'clock':
      return `response clock: ${use.seconds} s`;
    case 'terms':
      return "the shop's terms";
    case 'read':
      return 'read from the chat';
    case 'tactic':
      return 'brought up by the panel';
    case 'complaint':
      return 'complaint view';
    case 'check':
      return `checks: ${list(use.kinds.map((kind) => kind.replace('-', ' ')))}`;
    case 'piece':
      return `${use.does} (\`${use.in}\`)`;
  }
}

/** The table of the README: code, what it is about, where it is used. */
export function domainTable(): { section: string; rows: string[][] }[] {
  return DOMAIN.map(({ section, rows }) => ({
    section,
    rows: Object.entries(rows).map(([code, uses]) => {
      const card = cardOf(code);
      const own = card
        ? [card.phrases.length > 0 ? `card with ${card.phrases.map((id) => `\`${id}\``).join(' ')}` : 'card']
        : [];
      return [
        code,
        card?.name ?? stageName(code),
        [...own, ...uses.map((use) => wordsOf(use, code))].join(' · '),
      ];
    }),
  }));
}

/** Whether the row can be used at all: it is a card in every language, or it claims something. */
export const isUsed = (code: string, uses: readonly Use[]): boolean =>
  uses.length > 0 || LANGS.every((lang) => cards[lang].some(({ id }) => id === code));

/** Codes of the cards that no row speaks of. */
export const cardsWithoutRow = (codes: readonly string[]): string[] =>
  cards.en.map(({ id }) => id).filter((id) => !codes.includes(id));
