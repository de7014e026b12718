import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { type Bench, found, paragraphsOf } from '../bench.ts';

const slate: Bench = {
  name: 'Slate',
  kind: 'slate',
  mount(holder, { draft, readOnly = false, limit }) {
    const editor = withHistory(withReact(createEditor()));
    const model = () => editor.children.map((block) => Node.string(block)).join('\n');
    if (limit !== undefined) {
      const { insertData } = editor;
      editor.insertData = (data) => {
        const cut = new DataTransfer();
        cut.setData('text/plain', data.getData('text/plain').slice(0, limit - model().length));
        insertData(cut);
      };
    }
    const initial: Descendant[] = paragraphsOf(draft).map((text) => ({ children: [{ text }] }));
    const root = createRoot(holder);
    flushSync(() =>
      root.render(
        <Slate editor={editor} initialValue={initial}>
          <Editable readOnly={readOnly} placeholder="Write here" />
        </Slate>,
      ),
    );
    const editable = found(holder.querySelector<HTMLElement>('[data-slate-editor]'));
    return { named: editable, editable, model, destroy: () => root.unmount() };
  },
};

const draft: Bench = {
  name: 'Draft.js',
  kind: 'draft',
  async mount(holder, { draft, readOnly = false, limit }) {
    // It takes Node's name for the global object.
    Object.assign(globalThis, { global: globalThis });
    const { ContentState, Editor, EditorState } = await import('draft-js');
    let state = EditorState.createWithContent(ContentState.createFromText(draft));
    const model = () => state.getCurrentContent().getPlainText('\n');
    function Reply() {
      const [shown, setShown] = useState(state);
      state = shown;
      return (
        <Editor
          editorState={shown}
          onChange={setShown}
          readOnly={readOnly}
          placeholder="Write here"
          handlePastedText={(text) =>
            limit !== undefined && model().length + text.length > limit ? 'handled' : 'not-handled'
          }
        />
      );
    }
    const root = createRoot(holder);
    flushSync(() => root.render(<Reply />));
    const editable = found(holder.querySelector<HTMLElement>('.public-DraftEditor-content'));
    return { named: editable, editable, model, destroy: () => root.unmount() };
  },
};

export const reactEditors: readonly Bench[] = [draft, slate];
