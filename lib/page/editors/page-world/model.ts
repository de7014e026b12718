/** What an editor itself holds, behind what it shows. */
export interface Model {
  /** Its words, a line for each block; null when it does not say. */
  read(): string | null;
  /** Its own way to add a text at the end, where pasting does not reach it. */
  append?(text: string): void;
  /** Ends what its undo takes as one step: what follows is another one. */
  step?(): void;
  undo?(): void;
}

/** A finder gives nothing when the element is not its editor, and may throw where a library changed its inside. */
export type Finder = (element: Element) => Model | null | undefined;

export type Loose = Record<string, unknown>;

/** What stands at a path of properties, whatever it is; for objects of which only their libraries know the types. */
export function dig<Found>(from: unknown, ...keys: string[]): Found | undefined {
  let value = from;
  for (const key of keys) value = value == null ? undefined : (value as Loose)[key];
  return value as Found | undefined;
}
