import { knowTraditional } from '../core/matching/simplify.ts';

let loading: Promise<void> | null = null;

/** Makes the traditional characters known to this page; read on demand and once. */
export function loadTraditional(): Promise<void> {
  loading ??= import('../../assets/characters/traditional.json').then((file) => {
    knowTraditional(file.default);
  });
  return loading;
}
