/** One reply editor of a page, whatever it is made of. Texts break lines with `\n`. */
export interface ReplyEditor {
  read(): string;
  isReadOnly(): boolean;
  /** How many UTF-16 units it still takes; Infinity when it sets no limit. */
  room(): number;
  /**
   * Puts `addition` behind what is there, as typing would: the page hears of it, and one undo takes it back.
   * Leaves the focus in the editor and the caret at the end.
   */
  append(addition: string): void;
  /** Sets the whole text by the surest way there is, at the price of undo. */
  replace(text: string): void;
  focusEnd(): void;
}

/** A kind of editor: whether an element is one, and how it is worked. */
export interface EditorKind {
  fits(element: Element): boolean;
  open(element: Element): ReplyEditor;
}
