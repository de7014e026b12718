/**
 * npm run tables
 *
 * Writes into the README what the newest test run showed: which part of which seller page was read or filled (made by
 * the sweep over all fixture pages), and how each editor did in each case (made by the editors' contract test). And, from
 * the packs and the code themselves, where each row of the domain is used; and the schema of library files.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sites } from '../../lib/sites/registry.ts';
import { domainTable } from './domain-claims.ts';
import { librarySchema, SCHEMA_PATH } from './library-schema.ts';
import { editorTable, putBetween, type SiteRow, sectionTable, siteTable } from './readme-tables.ts';
import { root } from './run-tool.ts';

const README = join(root, 'README.md');

function result<T>(name: string): T | null {
  const file = join(root, '.output', name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

function siteRows(matrix: Record<string, string[]>): SiteRow[] {
  const locale = readFileSync(join(root, 'assets/locales/en.yml'), 'utf8');
  const names = (parse(locale) as { sites: Record<string, string> }).sites;
  return sites.map(({ id, confidence, confirmed, matches, teach = false }) => ({
    name: names[id] ?? id,
    hosts: [...new Set(matches.map((match) => new URL(match.replaceAll('*', '')).host))],
    confidence,
    confirmed,
    teach,
    parts: matrix[id] ?? [],
  }));
}

let readme = readFileSync(README, 'utf8');
const read = result<Record<string, string[]>>('site-matrix.json');
const filled = result<Record<string, Record<string, string>>>('editor-matrix.json');
if (read) readme = putBetween(readme, 'sites', siteTable(siteRows(read)));
if (filled) readme = putBetween(readme, 'editors', editorTable(filled));
readme = putBetween(readme, 'domain', sectionTable(domainTable()));
writeFileSync(README, readme);
for (const [name, found] of Object.entries({ sites: read, editors: filled }))
  console.log(found ? `${name}: written` : `${name}: no results, left as it is; run npm test first`);
console.log('domain: written');
writeFileSync(join(root, SCHEMA_PATH), `${JSON.stringify(librarySchema(), null, 2)}\n`);
console.log(`${SCHEMA_PATH}: written`);
