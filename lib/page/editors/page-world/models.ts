import { dig, type Finder, type Model } from './model.ts';
import { react } from './react-models.ts';

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
  interface View {
    state: { tr: { setMeta(key: string, value: boolean): unknown } };
    dispatch(change: unknown): void;
  }
  const view = dig<View>(element, 'editor', 'view');
  return (
    doc && {
      read: () => doc.textBetween(0, doc.content.size, '\n', leaf),
      // Only TipTap says where its view is. The name is the one that prosemirror-history gives its mark.
      ...(view && { step: () => view.dispatch(view.state.tr.setMeta('closeHistory$', true)) }),
    }
  );
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
        editor.insertText(editor.getLength() - 1, text, 'user');
        editor.setSelection(editor.getLength() - 1, 0, 'silent');
      },
      step: () => editor.history.cutoff(),
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

/** TinyMCE and CKEditor 4: what they show is what they hold, but they take pictures of it to undo. */
const pictured: Finder = (element) => {
  interface Tiny {
    getBody(): Element;
    undoManager: { add(): void; undo(): void };
  }
  interface Ck {
    editable(): { $: Element };
    fire(event: string): void;
    execCommand(command: string): void;
  }
  const tiny = dig<() => Tiny[]>(window, 'tinymce', 'get')?.call(dig(window, 'tinymce')) ?? [];
  const mce = tiny.find((one) => one.getBody() === element);
  if (mce) return { read: () => null, step: () => mce.undoManager.add(), undo: () => mce.undoManager.undo() };
  const all = Object.values(dig<Record<string, Ck>>(window, 'CKEDITOR', 'instances') ?? {});
  const ck = all.find((one) => one.editable()?.$ === element);
  return ck && { read: () => null, step: () => ck.fire('saveSnapshot'), undo: () => ck.execCommand('undo') };
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

/** A field within a component, as Amazon's: what counts is the component's value. */
const component: Finder = (element) => {
  const host = dig<{ value?: unknown }>(element.getRootNode(), 'host');
  if (typeof host?.value !== 'string' || !('value' in element)) return null;
  if (host.value !== element.value) host.value = element.value;
  return { read: () => String(host.value) };
};

const finders: readonly Finder[] = [lexical, proseMirror, quill, ckeditor5, pictured, codeMirror, react];

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
