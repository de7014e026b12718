import { element } from '../desk.ts';

/** How an editor is set up for one case. */
export interface Setup {
  draft: string;
  readOnly?: boolean;
  /** UTF-16 units, for editors that know a limit. */
  limit?: number;
}

/** A mounted editor. */
export interface Mounted {
  /** What a profile would name: the editor itself, its frame, or the component around it. */
  named: Element;
  /** The editable itself. */
  editable: HTMLElement;
  /** What the library's own state holds, lines by `\n`; never read from what is shown unless that is its state. */
  model(): string;
  destroy?(): void | Promise<void>;
}

/** One kind of editor, built from the real library. */
export interface Bench {
  /** As the table in README names it. */
  name: string;
  /** Name of the kind that must recognise it. */
  kind: string;
  mount(holder: HTMLElement, setup: Setup): Mounted | Promise<Mounted>;
  oneLine?: true;
  /** Why it has no limit. */
  noLimit?: string;
  /** Its undo takes what was done within so many ms as one step. */
  stepMs?: number;
  /** Why nothing on the page can keep a text out of it. */
  takesAll?: string;
}

export const paragraphsOf = (draft: string) => draft.split('\n');

export function place(
  holder: HTMLElement,
  tag: string,
  attributes: Record<string, string> = {},
): HTMLElement {
  const made = element(tag, attributes);
  holder.append(made);
  return made;
}

/** Lines of what a library gives as HTML: a line for each block and each break. */
export function linesOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/[\r\n\t]/g, ''), 'text/html');
  for (const br of body.querySelectorAll('br')) br.replaceWith('\n');
  const blocks = body.children.length > 0 ? [...body.children] : [body];
  const words = blocks.map((block) => (block.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\n$/, ''));
  return words.map((line) => (line === ' ' ? '' : line)).join('\n');
}

export const asHtml = (draft: string) =>
  paragraphsOf(draft)
    .map((line) => `<p>${line || '<br>'}</p>`)
    .join('');

export function found<Value>(value: Value | null | undefined): Value {
  if (value == null) throw new Error('The editor did not come up.');
  return value;
}
