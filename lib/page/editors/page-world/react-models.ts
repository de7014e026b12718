import { dig, type Finder, type Loose, type Model } from './model.ts';

/** Draft.js and Slate are given their state as a property of a component some steps above the editable. */
export const react: Finder = (element) => {
  if (!element.matches('[data-slate-editor], .public-DraftEditor-content')) return null;
  const key = Object.keys(element).find((name) => /^__react(Fiber|InternalInstance)\$/.test(name));
  let fiber = key && dig<Loose>(element, key);
  for (let step = 0; fiber && step < 30; step++) {
    const model = slate(fiber) ?? draft(fiber);
    if (model) return model;
    fiber = dig<Loose>(fiber, 'return');
  }
  return null;
};

const slate = (fiber: Loose): Model | undefined => {
  interface Item {
    text?: string;
    children?: Item[];
  }
  const editor = dig<Item & { undo?(): void; insertText?: unknown }>(fiber, 'memoizedProps', 'editor');
  if (!editor?.insertText || !Array.isArray(editor.children)) return undefined;
  const words = ({ text, children = [] }: Item): string =>
    text ?? children.map(words).join(children[0]?.text === undefined ? '\n' : '');
  const { undo } = editor;
  return { read: () => words(editor), ...(undo && { undo: () => undo.call(editor) }) };
};

const draft = (fiber: Loose): Model | undefined => {
  interface State {
    getCurrentContent(): { getPlainText(between: string): string };
    constructor: { undo(state: State): State };
  }
  interface Props {
    editorState?: State;
    onChange?(state: State): void;
  }
  // Of the component, not of the fiber: of those there are two, and one is of the drawing before.
  const props = dig<Props>(fiber, 'stateNode', 'props');
  const state = props?.editorState;
  if (!state?.getCurrentContent) return undefined;
  return {
    read: () => state.getCurrentContent().getPlainText('\n'),
    undo: () => props?.onChange?.(state.constructor.undo(state)),
  };
};
