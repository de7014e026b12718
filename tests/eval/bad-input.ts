import { readFileSync } from 'node:fs';
import type { SpokenTurn } from '../../lib/core/chat/turn.ts';

/** Bad input: said on stderr, naming file, line and field. */
export class BadInput extends Error {}

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadInput(`${path}: ${(error as Error).message}`);
  }
}

/** Reads a file of one JSON object a line; `read` gets each with its place, for messages. */
export function readLines<T>(path: string, read: (raw: Record<string, unknown>, place: string) => T): T[] {
  const items = readText(path)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const place = `${path}:${at + 1}`;
      try {
        return [read((JSON.parse(line) ?? {}) as Record<string, unknown>, place)];
      } catch (error) {
        throw error instanceof BadInput ? error : new BadInput(`${place}: ${(error as Error).message}`);
      }
    });
  if (items.length === 0) throw new BadInput(`${path}: no cases in it`);
  return items;
}

/** Reads the turns of a chat, `[{role, text}]`, as a page would show them. */
export function readTurns(context: unknown, place: string): SpokenTurn[] {
  if (!Array.isArray(context) || context.length === 0)
    throw new BadInput(`${place}: context: must be a list of at least one turn`);
  return context.map((turn, at) => {
    if (turn?.role !== 'buyer' && turn?.role !== 'seller')
      throw new BadInput(`${place}: context.${at + 1}.role: must be "buyer" or "seller"`);
    if (typeof turn.text !== 'string')
      throw new BadInput(`${place}: context.${at + 1}.text: must be a string`);
    return { side: turn.role, kind: 'text', text: turn.text };
  });
}

/** Four digits are more than any of these figures can bear. */
export const round = (value: number): number => Math.round(value * 10_000) / 10_000;
