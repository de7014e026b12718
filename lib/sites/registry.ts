import { feige } from './feige.ts';
import { pinduoduo } from './pinduoduo.ts';
import { practice } from './practice.ts';
import type { SiteProfile } from './schema.ts';

/** Every page that QinDa can read. */
export const sites: readonly SiteProfile[] = [practice, pinduoduo, feige];
