/** What an editor itself holds, behind what it shows. */
export interface Model {
  /** Its words, a line for each block; null when it does not say. */
  read(): string | null;
  /** Its own way to add a text at the end, where pasting does not reach it. */
  append?(text: string): void;
  undo?(): void;
}

/** A finder gives nothing when the element is not its editor, and may throw where a library changed its inside. */
type Finder = (element: Element) => Model | null | undefined;

type Loose = Record<string, unknown>;

function dig<Found>(from: unknown, ...keys: string[]): Found | undefined {
  let value = from;
  for (const key of keys) value = value == null ? undefined : (value as Loose)[key];
  return value as Found | undefined;
}

/** Lexical 0.x puts its editor on the root element. */
const lexical: Finder = (element) => {
  interface Editor {
    getEditorState(): {
      _nodeMap: Map<string, { getTextContent(): string }>;
      read<Value>(run: () => Value): Value;
    };
  }
  const editor = dig<Editor>(element, '__lexicalEditor');
  if (!editor) return null;
  const state = editor.getEditorState();
  // Blocks are two breaks apart in its words.
  const read = () => state._nodeMap.get('root')?.getTextContent().replaceAll('\n\n', '\n') ?? null;
  return { read: () => state.read(read) };
};

/** ProseMirror, and TipTap on top of it. */
const proseMirror: Finder = (element) => {
  interface Doc {
    content: { size: number };
    textBetween(
      from: number,
      to: number,
      between: string,
      leaf: (node: { type: { name: string } }) => string,
    ): string;
  }
  const doc = dig<Doc>(element, 'pmViewDesc', 'node');
  const leaf = ({ type }: { type: { name: string } }) => (/break/i.test(type.name) ? '\n' : '');
  return doc && { read: () => doc.textBetween(0, doc.content.size, '\n', leaf) };
};

/** Quill 1, which empties its own pasting box instead of the event; Quill 2 keeps its instances to itself. */
const quill: Finder = (element) => {
  interface Quill {
    getText(): string;
    getLength(): number;
    insertText(at: number, text: string, source: string): void;
    setSelection(at: number, length: number, source: string): void;
    history: { cutoff(): void; undo(): void };
  }
  const editor = dig<Quill>(element.parentElement, '__quill');
  return (
    editor && {
      read: () => editor.getText().replace(/\n$/, ''),
      append(text) {
        editor.history.cutoff();
        editor.insertText(editor.getLength() - 1, text, 'user');
        editor.history.cutoff();
        editor.setSelection(editor.getLength() - 1, 0, 'silent');
      },
      undo: () => editor.history.undo(),
    }
  );
};

/** CKEditor 5; a soft break is an element of its own. */
const ckeditor5: Finder = (element) => {
  interface Item {
    name?: string;
    data?: string;
    getChildren?(): Iterable<Item>;
  }
  interface Editor {
    model: { document: { getRoot(): Item } };
    execute(command: string): void;
  }
  const editor = dig<Editor>(element, 'ckeditorInstance');
  if (!editor) return null;
  const children = (item: Item) => [...(item.getChildren?.() ?? [])];
  const words = (item: Item): string =>
    item.data ?? (item.name === 'softBreak' ? '\n' : children(item).map(words).join(''));
  return {
    read: () => children(editor.model.document.getRoot()).map(words).join('\n'),
    undo: () => editor.execute('undo'),
  };
};

const codeMirror: Finder = (element) => {
  const view =
    dig(element, 'cmTile', 'root', 'view') ??
    dig(element, 'cmTile', 'view') ??
    dig(element, 'cmView', 'rootView', 'view') ??
    dig(element, 'cmView', 'view');
  const doc = dig<object>(view, 'state', 'doc');
  return doc && { read: () => String(doc) };
};

/** Draft.js and Slate are given their state as a property of a component some steps above the editable. */
const react: Finder = (element) => {
  if (!element.matches('[data-slate-editor], .public-DraftEditor-content')) return null;
  const key = Object.keys(element).find((name) => /^__react(Fiber|InternalInstance)\$/.test(name));
  let fiber = key && dig<Loose>(element, key);
  for (let step = 0; fiber && step < 30; step++) {
    const model = slate(fiber) ?? draft(fiber);
    if (model) return model;
    fiber = dig<Loose>(fiber, 'return');
  }
  return null;
};

const slate = (fiber: Loose): Model | undefined => {
  interface Item {
    text?: string;
    children?: Item[];
  }
  const editor = dig<Item & { undo?(): void; insertText?: unknown }>(fiber, 'memoizedProps', 'editor');
  if (!editor?.insertText || !Array.isArray(editor.children)) return undefined;
  const words = ({ text, children = [] }: Item): string =>
    text ?? children.map(words).join(children[0]?.text === undefined ? '\n' : '');
  const { undo } = editor;
  return { read: () => words(editor), ...(undo && { undo: () => undo.call(editor) }) };
};

const draft = (fiber: Loose): Model | undefined => {
  interface State {
    getCurrentContent(): { getPlainText(between: string): string };
    constructor: { undo(state: State): State };
  }
  const props = dig<{ editorState?: State; onChange?(state: State): void }>(fiber, 'memoizedProps');
  const state = props?.editorState;
  if (!state?.getCurrentContent) return undefined;
  return {
    read: () => state.getCurrentContent().getPlainText('\n'),
    undo: () => props?.onChange?.(state.constructor.undo(state)),
  };
};

/** A field within a component, as Amazon's: what counts is the component's value. */
const component: Finder = (element) => {
  const host = dig<{ value?: unknown }>(element.getRootNode(), 'host');
  if (typeof host?.value !== 'string' || !('value' in element)) return null;
  if (host.value !== element.value) host.value = element.value;
  return { read: () => String(host.value) };
};

const finders: readonly Finder[] = [lexical, proseMirror, quill, ckeditor5, codeMirror, react];

/** The model behind an editor; null where there is none that can be reached. */
export function findModel(element: Element): Model | null {
  for (const find of 'value' in element ? [component] : finders) {
    try {
      const model = find(element);
      if (model) return model;
    } catch {
      // What the editor shows has to do.
    }
  }
  return null;
}
