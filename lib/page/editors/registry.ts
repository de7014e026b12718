import { ckeditor4 } from './ckeditor4.ts';
import { ckeditor5 } from './ckeditor5.ts';
import { codeMirror } from './code-mirror.ts';
import { contenteditable } from './contenteditable.ts';
import { draft } from './draft.ts';
import type { EditorKind, ReplyEditor } from './editor.ts';
import { input } from './input.ts';
import { lexical } from './lexical.ts';
import { proseMirror } from './prose-mirror.ts';
import { quill } from './quill.ts';
import { slate } from './slate.ts';
import { textarea } from './textarea.ts';
import { tinymce } from './tinymce.ts';
import { wangEditor4 } from './wang-editor4.ts';
import { wangEditor5 } from './wang-editor5.ts';

/** Every kind of editor that can be filled, the most special one first. */
const kinds: readonly EditorKind[] = [
  textarea,
  input,
  wangEditor5,
  wangEditor4,
  slate,
  draft,
  lexical,
  proseMirror,
  quill,
  ckeditor5,
  ckeditor4,
  tinymce,
  codeMirror,
  contenteditable,
];

/** The kind of editor that an element is; undefined for anything else. */
export function kindOf(element: Element): EditorKind | undefined {
  return kinds.find((kind) => kind.fits(element));
}

export function isEditor(element: Element): boolean {
  return kindOf(element) !== undefined;
}

/** The way to work an element that {@link isEditor}; null for any other. */
export function openEditor(element: Element): ReplyEditor | null {
  return kindOf(element)?.open(element) ?? null;
}
