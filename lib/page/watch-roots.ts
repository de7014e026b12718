import type { SiteProfile } from '../sites/schema.ts';

/** Keeps an observer on a page and on the open shadow roots in it, which no observer of the page itself sees into. */
export interface RootWatch {
  /** Looks for roots in everything; elements may get theirs without any change of the page. */
  scan(): void;
  /** Looks for roots in what was added. */
  follow(records: readonly MutationRecord[]): void;
}

/** Only a profile that steps into shadow roots needs them watched; for others this costs nothing. */
export function watchRoots(
  profile: SiteProfile,
  root: Document | Element,
  observer: MutationObserver,
  init: MutationObserverInit,
): RootWatch {
  const isDeep = JSON.stringify(profile).includes('>>>');
  const known = new WeakSet<ShadowRoot>();
  const look = (element: Element) => {
    const { shadowRoot } = element;
    if (!shadowRoot) return;
    if (!known.has(shadowRoot)) {
      known.add(shadowRoot);
      observer.observe(shadowRoot, init);
    }
    lookBelow(shadowRoot);
  };
  const lookBelow = (scope: ParentNode) => {
    for (const element of scope.querySelectorAll('*')) look(element);
  };
  observer.observe(root, init);
  return {
    scan: () => isDeep && lookBelow(root),
    follow(records) {
      if (!isDeep) return;
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node instanceof Element) {
            look(node);
            lookBelow(node);
          }
    },
  };
}
