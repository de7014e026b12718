import { createEditor } from '@wangeditor/editor';
import WangEditor4 from 'wangeditor';
import { reactions } from '../../../../lib/page/editors/reaction.ts';
import { asHtml, type Bench, found, linesOfHtml, place } from '../bench.ts';

const wangEditor4: Bench = {
  name: 'wangEditor 4',
  kind: 'wang-editor4',
  noLimit: 'the library knows none',
  mount(holder, { draft, readOnly }) {
    const editor = new WangEditor4(place(holder, 'div'));
    editor.config.menus = [];
    editor.config.focus = false;
    editor.create();
    editor.txt.html(draft && asHtml(draft));
    if (readOnly) editor.disable();
    const editable = found(holder.querySelector<HTMLElement>('.w-e-text'));
    return {
      named: editable,
      editable,
      model: () => linesOfHtml(editor.txt.html() ?? ''),
      destroy: () => editor.destroy(),
    };
  },
};

const wangEditor5: Bench = {
  name: 'wangEditor 5',
  kind: 'wang-editor5',
  noLimit: 'its own does not hold for what is pasted (5.1.23)',
  mount(holder, { draft, readOnly }) {
    const box = place(holder, 'div', { style: 'height: 300px' });
    const editor = createEditor({
      selector: box,
      html: asHtml(draft),
      config: {
        autoFocus: false,
        placeholder: 'Write here',
        readOnly: !!readOnly,
      },
    });
    const editable = found(holder.querySelector<HTMLElement>('[data-slate-editor]'));
    // It looks for the caret once more after all is over, and fails when it has gone by then.
    const destroy = async () => {
      getSelection()?.removeAllRanges();
      await reactions(150);
      editor.destroy();
    };
    return { named: editable, editable, model: () => editor.getText(), destroy };
  },
};

export const wangEditors: readonly Bench[] = [wangEditor4, wangEditor5];
