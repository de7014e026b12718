/** One reply editor of a page, whatever it is made of. Texts break lines with `\n`. */
export interface ReplyEditor {
  /** What it holds: as its own model says where that can be asked, else as it shows it. */
  read(): string;
  isReadOnly(): boolean;
  /** How many UTF-16 units it still takes; Infinity when it sets no limit. */
  room(): number;
  /** How long it may take to show what it took, ms. */
  patienceMs: number;
  /** Puts the focus into the editor and the caret at the end, and waits until the editor knows of both. */
  prepare(): Promise<void>;
  /** Puts `addition` behind what is there, as typing or pasting would: the page hears of it, undo takes it back. */
  append(addition: string): void;
  /** A second way, for an editor that still holds its draft; `expected` is the whole text. */
  insist(addition: string, expected: string): void | Promise<void>;
  /** Takes an addition back, so that only the draft is left. */
  restore(draft: string): void | Promise<void>;
  focusEnd(): void;
}

/** A kind of editor: whether an element is one, and how it is worked. */
export interface EditorKind {
  name: string;
  fits(element: Element): boolean;
  open(element: Element): ReplyEditor;
}
