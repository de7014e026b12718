import type { Request } from './answer.ts';
import { ANSWER, ASK } from './names.ts';
import { paste } from './paste.ts';

/** The frames around an element, from the page's own document inwards. */
function framesAround(element: Element): Element[] {
  const frame = element.ownerDocument === document ? null : element.ownerDocument.defaultView?.frameElement;
  return frame ? [...framesAround(frame), frame] : [];
}

/**
 * Asks our script in the page's own world, where editors keep their models, and gives its answer. All of it happens
 * within this call. The page can hear the question and forge the answer: the text is its own in any case, and an
 * answer is only ever compared, never trusted with more.
 *
 * null: nobody is there to answer, or the editor has no model that can be reached.
 */
export function ask(element: Element, request: Request): string | null {
  let answer: unknown = null;
  const listen = (event: Event) => {
    answer = (event as CustomEvent).detail;
  };
  element.addEventListener(ANSWER, listen);
  const detail = JSON.stringify(request);
  for (const target of [...framesAround(element), element])
    target.dispatchEvent(new CustomEvent(ASK, { detail, composed: true }));
  element.removeEventListener(ANSWER, listen);
  return typeof answer === 'string' ? answer : null;
}

/** Pastes by the page's world, or by our own where that does not answer; whether the page took care of it. */
export function askToPaste(element: Element, text: string, asBlocks: boolean): boolean {
  const answer = ask(element, { do: 'paste', text, asBlocks });
  return answer === null ? paste(element, text, asBlocks) : answer === 'taken';
}
