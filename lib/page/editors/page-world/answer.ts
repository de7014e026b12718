import { findModel } from './models.ts';
import { ANSWER, ASK } from './names.ts';
import { paste } from './paste.ts';

/** What our script in the page's world can be asked for; nothing that the page could not do by itself. */
export type Request = { do: 'read' } | { do: 'undo' } | { do: 'paste'; text: string; asBlocks: boolean };

function fulfil(element: Element, request: Request): string | null {
  const model = findModel(element);
  if (request.do === 'read') return model?.read() ?? null;
  if (request.do === 'undo') {
    if (model?.undo) model.undo();
    else {
      const init = { inputType: 'historyUndo', bubbles: true, cancelable: true, composed: true };
      element.dispatchEvent(new InputEvent('beforeinput', init));
    }
    return 'done';
  }
  if (model?.append) model.append(request.text);
  else if (!paste(element, request.text, request.asBlocks)) return 'left';
  return 'taken';
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
