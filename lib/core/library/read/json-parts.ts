/** Whether a value is an object with named parts. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A part of an object that is a list; an empty one where there is none. */
export function listIn(value: unknown, name: string): unknown[] {
  const list = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return Array.isArray(list) ? list : [];
}

/** A part of an object as text, numbers too; empty where there is none. */
export function textIn(value: unknown, name: string): string {
  const part = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return typeof part === 'string' || typeof part === 'number' ? String(part) : '';
}
