import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { type Bench, place } from '../bench.ts';

export const codeMirror: Bench = {
  name: 'CodeMirror 6',
  kind: 'code-mirror',
  mount(holder, { draft, readOnly = false, limit = Number.POSITIVE_INFINITY }) {
    const view = new EditorView({
      parent: place(holder, 'div'),
      doc: draft,
      extensions: [
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        placeholder('Write here'),
        EditorState.readOnly.of(readOnly),
        EditorState.changeFilter.of(({ newDoc }) => newDoc.length <= limit),
      ],
    });
    return {
      named: view.contentDOM,
      editable: view.contentDOM,
      model: () => view.state.doc.toString(),
      destroy: () => view.destroy(),
    };
  },
};
