import type { SiteProfile } from '../sites/schema.ts';
import { readValue } from './find.ts';
import { findItems } from './read-list.ts';

const SHOWN_MS = 1800;

/**
 * Shows the agent where a conversation stands in the page's list: scrolls it into view and outlines it for a moment.
 * Nothing of the page is changed, and nothing is clicked: opening a chat may mark it as read.
 *
 * @returns whether it is in the list
 */
export function pointAtChat(profile: SiteProfile, root: ParentNode, chatId: string): boolean {
  const twins = findItems(profile, root).items.filter((item) => readValue(item, profile.list.id) === chatId);
  const item = twins.find((twin) => twin.checkVisibility()) ?? twins[0];
  if (!item) return false;
  item.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const mark = { outline: '3px solid #0b6b57', outlineOffset: '-3px' };
  item.animate([mark, { ...mark, offset: 0.8 }, { ...mark, outlineColor: 'transparent' }], {
    duration: SHOWN_MS,
  });
  return true;
}
