import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createApp, h, ref, vModelText, withDirectives } from 'vue';
import { element } from '../../desk.ts';
import { type Bench, found, place, type Setup } from '../bench.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

const attributesOf = ({ readOnly, limit }: Setup) => ({
  ...(readOnly && { readonly: '' }),
  ...(limit !== undefined && { maxlength: String(limit) }),
});

function plain(tag: string, holder: HTMLElement, setup: Setup) {
  const field = place(holder, tag, attributesOf(setup)) as Field;
  field.value = setup.draft;
  return { named: field, editable: field, model: () => field.value };
}

const textarea: Bench = {
  name: 'textarea',
  kind: 'textarea',
  mount: (holder, setup) => plain('textarea', holder, setup),
};

const input: Bench = {
  name: 'input',
  kind: 'input',
  oneLine: true,
  mount: (holder, setup) => plain('input', holder, setup),
};

const reactTextarea: Bench = {
  name: 'textarea (React)',
  kind: 'textarea',
  mount(holder, { draft, readOnly, limit }) {
    let state = '';
    function Reply() {
      const [text, setText] = useState(draft);
      state = text;
      return (
        <textarea
          value={text}
          readOnly={readOnly}
          maxLength={limit}
          onChange={(event) => setText(event.target.value)}
        />
      );
    }
    const root = createRoot(holder);
    flushSync(() => root.render(<Reply />));
    const field = found(holder.querySelector('textarea'));
    return { named: field, editable: field, model: () => state, destroy: () => root.unmount() };
  },
};

const vueTextarea: Bench = {
  name: 'textarea (Vue)',
  kind: 'textarea',
  mount(holder, setup) {
    const text = ref(setup.draft);
    const update = (value: string) => {
      text.value = value;
    };
    const render = () =>
      withDirectives(h('textarea', { ...attributesOf(setup), 'onUpdate:modelValue': update }), [
        [vModelText, text.value],
      ]);
    const app = createApp({ setup: () => render });
    app.mount(holder);
    const field = found(holder.querySelector('textarea'));
    return { named: field, editable: field, model: () => text.value, destroy: () => app.unmount() };
  },
};

/** In the manner of Amazon's components: the field is inside, and the value that counts is the component's. */
class Component extends HTMLElement {
  value = '';
}
customElements.define('bench-textarea', Component);

const shadowTextarea: Bench = {
  name: 'textarea in a component (shadow root)',
  kind: 'textarea',
  mount(holder, setup) {
    const host = place(holder, 'bench-textarea') as Component;
    host.value = setup.draft;
    const field = element('textarea', attributesOf(setup)) as HTMLTextAreaElement;
    field.value = setup.draft;
    field.addEventListener('input', () => {
      host.value = field.value;
    });
    host.attachShadow({ mode: 'open' }).append(field);
    return { named: host, editable: field, model: () => host.value };
  },
};

function inFrame(holder: HTMLElement, build: (body: HTMLElement) => Field): Field {
  const frame = place(holder, 'iframe') as HTMLIFrameElement;
  return build(found(frame.contentDocument).body);
}

const framedTextarea: Bench = {
  name: 'textarea in a same-origin frame',
  kind: 'textarea',
  mount(holder, setup) {
    const field = inFrame(holder, (body) => plain('textarea', body, setup).editable);
    return { named: found(holder.querySelector('iframe')), editable: field, model: () => field.value };
  },
};

export const fields: readonly Bench[] = [
  textarea,
  reactTextarea,
  vueTextarea,
  input,
  shadowTextarea,
  framedTextarea,
];
