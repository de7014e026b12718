import { type Bench, found, paragraphsOf, place, type Setup } from '../bench.ts';

const noLimit = 'the element knows none';

/** A page without a library keeps what it will send when it hears of an input. */
function keep(editable: HTMLElement, { draft }: Setup) {
  let model = draft;
  paragraphsOf(draft).forEach((line, at) => {
    if (at > 0) editable.append(document.createElement('br'));
    editable.append(line);
  });
  editable.addEventListener('input', () => {
    // biome-ignore lint/performance/useDomNodeTextContent: a page sends the lines that it shows
    model = editable.innerText.replaceAll('\u00a0', ' ').replace(/\n$/, '');
  });
  return { editable, model: () => model };
}

function kept(value: string, holder: HTMLElement, setup: Setup, tag = 'div') {
  const attributes = { contenteditable: setup.readOnly ? 'false' : value, style: 'min-height: 40px' };
  return keep(place(holder, tag, attributes), setup);
}

export const editables: readonly Bench[] = [
  {
    name: 'contenteditable',
    kind: 'contenteditable',
    noLimit,
    mount(holder, setup) {
      const made = kept('true', holder, setup);
      return { ...made, named: made.editable };
    },
  },
  {
    name: 'contenteditable, plaintext-only',
    kind: 'contenteditable',
    noLimit,
    mount(holder, setup) {
      const made = kept('plaintext-only', holder, setup);
      return { ...made, named: made.editable };
    },
  },
  {
    name: 'pre, contenteditable, in a same-origin frame',
    kind: 'contenteditable',
    noLimit,
    mount(holder, setup) {
      const frame = place(holder, 'iframe') as HTMLIFrameElement;
      const made = kept('true', found(frame.contentDocument).body, setup, 'pre');
      return { ...made, named: frame };
    },
  },
];
