export { isFull } from '../../data/is-full.ts';
