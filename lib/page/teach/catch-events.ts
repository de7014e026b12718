/** Everything by which a page could notice that it is being pointed at. Wheel and touch moves stay: they scroll. */
const stopped = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'pointercancel',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'submit',
  'dragstart',
  'drop',
  'selectstart',
  'focusin',
  'focusout',
  'focus',
  'blur',
  'compositionstart',
  'paste',
  'cut',
];
/** Preventing these would keep the browser from telling a click; their default does nothing by itself. */
const harmless = /^(touch|pointer(move|over|out)|focus|blur|mouse(move|over|out))/;

export interface Caught {
  onMove(target: Element, point: { x: number; y: number }): void;
  onPick(target: Element, point: { x: number; y: number }): void;
  onKey(event: KeyboardEvent): void;
}

/** The element that an event is at, in open shadow roots too. */
function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  if (target instanceof Element) return target;
  return target instanceof Text ? target.parentElement : null;
}

/**
 * Takes pointer and keyboard away from the page until `signal` ends: every such event is stopped on the window before
 * the page hears of it, and does nothing. Only a listener that the page put on the window earlier still hears.
 */
export function catchEvents(view: Window, signal: AbortSignal, { onMove, onPick, onKey }: Caught): void {
  const listener = (event: Event) => {
    if (event.target === view) return;
    event.stopImmediatePropagation();
    if (!harmless.test(event.type) && event.cancelable) event.preventDefault();
    if (event instanceof KeyboardEvent) {
      if (event.type === 'keydown') onKey(event);
      return;
    }
    const target = targetOf(event);
    if (!target || !(event instanceof MouseEvent)) return;
    const point = { x: event.clientX, y: event.clientY };
    if (event.type === 'click') onPick(target, point);
    else if (event.type === 'pointermove' || event.type === 'mousemove') onMove(target, point);
  };
  for (const type of stopped)
    view.addEventListener(type, listener, { capture: true, passive: false, signal });
}
