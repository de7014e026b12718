import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { type Bench, paragraphsOf, place } from '../bench.ts';

export const lexical: Bench = {
  name: 'Lexical',
  kind: 'lexical',
  noLimit: 'the library knows none',
  mount(holder, { draft, readOnly }) {
    const editable = place(holder, 'div', { contenteditable: 'true' });
    const editor = createEditor({
      onError(error) {
        throw error;
      },
    });
    editor.setRootElement(editable);
    editor.update(
      () => {
        for (const line of paragraphsOf(draft)) {
          const paragraph = $createParagraphNode();
          if (line) paragraph.append($createTextNode(line));
          $getRoot().append(paragraph);
        }
      },
      { discrete: true },
    );
    registerRichText(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    if (readOnly) {
      editor.setEditable(false);
      // As its React component does.
      editable.contentEditable = 'false';
    }
    const model = () =>
      editor.read(() =>
        $getRoot()
          .getChildren()
          .map((block) => block.getTextContent())
          .join('\n'),
      );
    return { named: editable, editable, model, destroy: () => editor.setRootElement(null) };
  },
};
