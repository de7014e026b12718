/** What to put into the reply editor, and for whom it was meant. */
export interface InsertRequest {
  /** The conversation that the text was made for; insertion is refused when another one is open. */
  chatId: string;
  text: string;
}

/** What became of an insertion. Everything but `filled` means: the text is not in the editor, offer it elsewhere. */
export type InsertOutcome =
  | { status: 'filled'; cutTo?: number }
  /** Another chat, or none, is open now. */
  | { status: 'wrongChat'; openChatId: string | null }
  | { status: 'noEditor' }
  | { status: 'readOnly' }
  /** An input method was composing and did not finish in time. */
  | { status: 'composing' }
  /** The page took the editor away while we filled it. */
  | { status: 'editorGone' }
  /** The editor would not take the text, or changed it beyond recognition. */
  | { status: 'notTaken' };
