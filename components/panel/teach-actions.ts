import type { PagePart } from '../../lib/core/chat/snapshot.ts';
import { beginAtAddress, beginTeaching } from '../../lib/panel/teach/begin-teaching.ts';
import { partsToPoint } from '../../lib/panel/teach/taught-parts.ts';
import type { TeachGoal } from '../../lib/panel/teach/teach-store.ts';
import type { FrontPage } from '../../lib/panel/teach/watch-front-page.ts';
import type { Site } from '../../lib/panel/use-sites.ts';

/** What can be taught from the panel now: the page in front, read as `site` so far, or as nothing. */
export interface TeachActions {
  all: () => void;
  /** These parts alone; the rest of the site stays as it is. */
  parts: (missing: readonly PagePart[]) => void;
  /** At a typed address, when nothing is known of the page in front. */
  at: (address: string) => void;
}

export function teachActions(front: FrontPage | null, site: Site | undefined): TeachActions {
  const goal: TeachGoal = site ? { kind: 'parts', siteId: site.id } : { kind: 'page' };
  return {
    all: () => {
      if (front) void beginTeaching(front.tabId, goal);
    },
    parts: (missing) => {
      if (front) void beginTeaching(front.tabId, goal, partsToPoint(missing));
    },
    at: (address) => void beginAtAddress(address),
  };
}
