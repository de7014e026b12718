import { findModel } from './models.ts';
import { ANSWER, ASK } from './names.ts';
import { paste } from './paste.ts';

/** What our script in the page's world can be asked for; nothing that the page could not do by itself. */
export type Request = { do: 'read' | 'step' | 'undo' } | { do: 'paste'; text: string; asBlocks: boolean };

function undo(element: Element): void {
  const init = { inputType: 'historyUndo', bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new InputEvent('beforeinput', init));
}

function fulfil(element: Element, request: Request): string | null {
  const model = findModel(element);
  if (request.do === 'read') return model?.read() ?? null;
  if (request.do === 'paste') {
    if (model?.append) model.append(request.text);
    else if (!paste(element, request.text, request.asBlocks)) return 'left';
    return 'taken';
  }
  if (request.do === 'step') model?.step?.();
  else if (model?.undo) model.undo();
  else undo(element);
  return 'done';
}

function answer(event: Event): void {
  // Of two of us, one left behind by an update, only the first may act.
  event.stopImmediatePropagation();
  const [element] = event.composedPath() as Element[];
  if (!element) return;
  const inner = (element as HTMLIFrameElement).contentDocument;
  if (inner) {
    listen(inner);
    return;
  }
  const detail = fulfil(element, JSON.parse((event as CustomEvent<string>).detail));
  element.dispatchEvent(new CustomEvent(ANSWER, { detail }));
}

/** Answers questions about editors below `root`, in frames too once one of them is asked; until then does nothing. */
export function listen(root: Document): void {
  root.addEventListener(ASK, answer, { capture: true });
}
