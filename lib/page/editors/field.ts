import { deepActive } from '../deep-active.ts';
import type { EditorKind, ReplyEditor } from './editor.ts';
import { ask } from './page-world/ask.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

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

/** Types `text` at the end; false when the browser did not, for example because the field would not take focus. */
function type(field: Field, text: string): boolean {
  const before = field.value;
  field.focus({ preventScroll: true });
  if (deepActive(field.ownerDocument) !== field) return false;
  caretToEnd(field);
  field.ownerDocument.execCommand('insertText', false, text);
  return field.value !== before;
}

function open(field: Field): ReplyEditor {
  // One line has no breaks: browsers drop them, and would join the words around them.
  const fitted = (text: string) => (field.tagName === 'INPUT' ? text.replace(/\s*\n\s*/g, ' ') : text);
  const set = (text: string) => {
    if (field.value !== text) setNatively(field, text);
    caretToEnd(field);
  };
  return {
    read: () => ask(field, { do: 'read' }) ?? field.value,
    isReadOnly: () =>
      field.readOnly ||
      field.matches(':disabled') ||
      field.getAttribute('aria-readonly') === 'true' ||
      field.getAttribute('aria-disabled') === 'true',
    room: () => (field.maxLength >= 0 ? field.maxLength - field.value.length : Number.POSITIVE_INFINITY),
    patienceMs: 0,
    prepare: () => Promise.resolve(),
    append(addition) {
      if (!type(field, fitted(addition))) set(field.value + fitted(addition));
      caretToEnd(field);
    },
    insist: (_, expected) => set(fitted(expected)),
    restore: set,
    focusEnd() {
      field.focus({ preventScroll: true });
      caretToEnd(field);
      field.scrollTop = field.scrollHeight;
    },
  };
}

/** A kind of form field, also where React or Vue controls it, or where it stands within a component. */
export function field(name: string, selector: string): EditorKind {
  return { name, fits: (element) => element.matches(selector), open: (element) => open(element as Field) };
}
