import { deepActive } from '../deep-active.ts';
import type { EditorKind, ReplyEditor } from './editor.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

function isField(element: Element): element is Field {
  return element.matches('textarea, input[type="text"], input:not([type])');
}

/**
 * Frameworks that control a field put their own `value` on the element to see who writes; the prototype's setter goes
 * past that, so that the `input` event afterwards is news to them.
 */
function setNatively(field: Field, value: string): void {
  const proto = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, value);
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: value }),
  );
}

function caretToEnd(field: Field): void {
  field.setSelectionRange(field.value.length, field.value.length);
}

/** Types `text` over the range; false when the browser did not, for example because the field would not take focus. */
function type(field: Field, from: number, to: number, text: string): boolean {
  const before = field.value;
  field.focus({ preventScroll: true });
  if (deepActive(field.ownerDocument) !== field) return false;
  field.setSelectionRange(from, to);
  if (text) field.ownerDocument.execCommand('insertText', false, text);
  else field.ownerDocument.execCommand('delete');
  return field.value !== before;
}

function open(field: Field): ReplyEditor {
  const fill = (from: number, text: string) => {
    const wanted = field.value.slice(0, from) + text;
    if (field.value !== wanted && !type(field, from, field.value.length, text)) setNatively(field, wanted);
    caretToEnd(field);
  };
  return {
    read: () => field.value,
    isReadOnly: () =>
      field.readOnly ||
      field.matches(':disabled') ||
      field.getAttribute('aria-readonly') === 'true' ||
      field.getAttribute('aria-disabled') === 'true',
    room: () => (field.maxLength >= 0 ? field.maxLength - field.value.length : Number.POSITIVE_INFINITY),
    append: (addition) => fill(field.value.length, addition),
    replace(text) {
      if (field.value !== text) setNatively(field, text);
      caretToEnd(field);
    },
    focusEnd() {
      field.focus({ preventScroll: true });
      caretToEnd(field);
      field.scrollTop = field.scrollHeight;
    },
  };
}

/** `textarea` and one-line text fields, also those that React or Vue control. */
export const textarea: EditorKind = {
  fits: isField,
  open: (element) => open(element as Field),
};
