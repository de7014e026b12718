import Quill from 'quill';
import Quill1 from 'quill1';
import { type Bench, found, place } from '../bench.ts';

/** What both versions have. */
interface Both {
  getText(): string;
  getLength(): number;
  setText(text: string): unknown;
  deleteText(at: number, length: number): unknown;
  enable(yes: boolean): void;
  on(event: 'text-change', listener: () => void): unknown;
  root: HTMLElement;
}

const bench = (name: string, make: (element: HTMLElement) => Both, more: Partial<Bench>): Bench => ({
  name,
  ...more,
  kind: 'quill',
  mount(holder, { draft, readOnly, limit }) {
    const quill = make(place(holder, 'div'));
    quill.setText(`${draft}\n`);
    quill.deleteText(draft.length + 1, 1);
    const { history } = quill as unknown as { history: { clear(): void } };
    history.clear();
    if (readOnly) quill.enable(false);
    if (limit !== undefined)
      quill.on('text-change', () => {
        if (quill.getLength() > limit + 1) quill.deleteText(limit, quill.getLength() - limit - 1);
      });
    const editable = found(holder.querySelector<HTMLElement>('.ql-editor'));
    return { named: editable, editable, model: () => quill.getText().replace(/\n$/, '') };
  },
});

export const quills: readonly Bench[] = [
  bench('Quill 1', (element) => new Quill1(element) as unknown as Both, {
    takesAll: 'its own interface takes whatever it is given',
  }),
  bench('Quill 2', (element) => new Quill(element) as unknown as Both, { stepMs: 1000 }),
];
