import type { Picture } from '../../lib/practice/scenario.ts';
import bedding from './photos/bedding.svg';
import bottle from './photos/bottle.svg';
import brokenMug from './photos/broken-mug.svg';
import cardigan from './photos/cardigan.svg';
import childDesk from './photos/child-desk.svg';
import dentedParcel from './photos/dented-parcel.svg';
import lamp from './photos/lamp.svg';
import looseThread from './photos/loose-thread.svg';
import mugs from './photos/mugs.svg';

/** Addresses of the drawn pictures; all of them are part of the extension. */
export const pictures: Record<Picture, string> = {
  lamp,
  bedding,
  bottle,
  mugs,
  cardigan,
  'dented-parcel': dentedParcel,
  'broken-mug': brokenMug,
  'loose-thread': looseThread,
  'child-desk': childDesk,
};
