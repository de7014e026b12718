import { Editor } from '@tiptap/core';
import { CharacterCount } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { asHtml, type Bench, found, paragraphsOf, place } from '../bench.ts';

const textOf = (doc: Pick<Node, 'textBetween' | 'content'>) =>
  doc.textBetween(0, doc.content.size, '\n', '\n');

const proseMirror: Bench = {
  name: 'ProseMirror',
  kind: 'prose-mirror',
  stepMs: 500,
  mount(holder, { draft, readOnly = false, limit = Number.POSITIVE_INFINITY }) {
    const line = (text: string) => schema.node('paragraph', null, text ? [schema.text(text)] : []);
    const state = EditorState.create({
      doc: schema.node('doc', null, paragraphsOf(draft).map(line)),
      plugins: [
        history(),
        keymap({ 'Mod-z': undo, 'Mod-y': redo }),
        keymap(baseKeymap),
        new Plugin({ filterTransaction: ({ doc }) => textOf(doc).length <= limit }),
      ],
    });
    const view = new EditorView(place(holder, 'div'), { state, editable: () => !readOnly });
    return {
      named: view.dom,
      editable: view.dom,
      model: () => textOf(view.state.doc),
      destroy: () => view.destroy(),
    };
  },
};

const tiptap: Bench = {
  name: 'TipTap',
  kind: 'prose-mirror',
  mount(holder, { draft, readOnly, limit = null }) {
    const editor = new Editor({
      element: place(holder, 'div'),
      extensions: [StarterKit, CharacterCount.configure({ limit })],
      content: asHtml(draft).replaceAll('<br>', ''),
      editable: !readOnly,
    });
    const editable = found(holder.querySelector<HTMLElement>('.ProseMirror'));
    return {
      named: editable,
      editable,
      model: () => textOf(editor.state.doc),
      destroy: () => editor.destroy(),
    };
  },
};

export const proseMirrors: readonly Bench[] = [proseMirror, tiptap];
