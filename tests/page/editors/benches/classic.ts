import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import { asHtml, type Bench, found, linesOfHtml, place } from '../bench.ts';

interface CkEditor4 {
  getData(): string;
  on(event: 'instanceReady', listener: () => void): void;
  editable(): { $: HTMLElement };
  destroy(): void;
}

declare global {
  interface Window {
    CKEDITOR?: { replace(element: Element, config: Record<string, unknown>): CkEditor4 };
    CKEDITOR_BASEPATH?: string;
  }
}

/** It loads its parts itself, from beside its script. */
async function loadCkEditor4() {
  if (window.CKEDITOR) return window.CKEDITOR;
  window.CKEDITOR_BASEPATH = '/node_modules/ckeditor4/';
  const script = document.createElement('script');
  script.src = `${window.CKEDITOR_BASEPATH}ckeditor.js`;
  const { promise, resolve } = Promise.withResolvers<void>();
  script.addEventListener('load', () => resolve());
  document.head.append(script);
  await promise;
  return found<NonNullable<Window['CKEDITOR']>>(window.CKEDITOR);
}

const noLimit = 'the library knows none';

const ckeditor4: Bench = {
  name: 'CKEditor 4',
  kind: 'ckeditor4',
  noLimit,
  async mount(holder, { draft, readOnly }) {
    const ckeditor = await loadCkEditor4();
    const source = place(holder, 'textarea') as HTMLTextAreaElement;
    source.value = draft && asHtml(draft);
    const editor = ckeditor.replace(source, { readOnly: !!readOnly, versionCheck: false });
    await new Promise<void>((resolve) => editor.on('instanceReady', resolve));
    return {
      named: found(holder.querySelector('iframe')),
      editable: editor.editable().$,
      model: () => linesOfHtml(editor.getData()),
      destroy: () => editor.destroy(),
    };
  },
};

const ckeditor5: Bench = {
  name: 'CKEditor 5',
  kind: 'ckeditor5',
  noLimit,
  async mount(holder, { draft, readOnly }) {
    const editor = await ClassicEditor.create(place(holder, 'div'), {
      licenseKey: 'GPL',
      plugins: [Essentials, Paragraph],
      initialData: asHtml(draft),
    });
    if (readOnly) editor.enableReadOnlyMode('bench');
    const editable = found(holder.querySelector<HTMLElement>('.ck-editor__editable'));
    return {
      named: editable,
      editable,
      model: () => linesOfHtml(editor.getData()),
      destroy: () => void editor.destroy(),
    };
  },
};

const tinyMce: Bench = {
  name: 'TinyMCE',
  kind: 'tinymce',
  noLimit,
  async mount(holder, { draft, readOnly }) {
    const target = place(holder, 'textarea') as HTMLTextAreaElement;
    target.value = draft && asHtml(draft);
    const [editor] = await tinymce.init({
      target,
      license_key: 'gpl',
      skin: false,
      content_css: false,
      content_style: ' ',
      promotion: false,
      readonly: !!readOnly,
    });
    const made = found(editor);
    return {
      named: found(holder.querySelector('iframe')),
      editable: made.getBody(),
      model: () => linesOfHtml(made.getContent()),
      destroy: () => made.remove(),
    };
  },
};

export const classics: readonly Bench[] = [ckeditor4, ckeditor5, tinyMce];
