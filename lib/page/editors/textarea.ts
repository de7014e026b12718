import { field } from './field.ts';

export const textarea = field('textarea', 'textarea');
