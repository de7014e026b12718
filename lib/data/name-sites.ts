import { builtInSites } from './known-sites.ts';

const idsOf = new Map(builtInSites.map(({ id, ids }) => [id, ids]));

/** Whether a site's only id of a conversation is always the buyer's name. */
export const isNameSite = (site: string): boolean => idsOf.get(site) === 'names';

/** Whether an id from this site may be a name, for all that is known: of a page that was taught nobody can tell later. */
export const mayBeName = (site: string): boolean => idsOf.get(site) !== 'own';
