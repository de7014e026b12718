import type { Bench, Mounted } from '../../page/editors/bench.ts';
import { lexical } from '../../page/editors/benches/lexical.ts';
import { quills } from '../../page/editors/benches/quill.ts';
import { reactEditors } from '../../page/editors/benches/react-editors.tsx';

const benches: readonly Bench[] = [...reactEditors, lexical, ...quills];

/** What a test does to the page: puts an editor of that name where the reply box was, and asks its own model. */
const rich = {
  mounted: null as Mounted | null,
  /** What our two scripts said to each other about it, as the page can hear. */
  heard: [] as string[],
  async mount(name: string, draft: string): Promise<void> {
    const bench = benches.find((one) => one.name === name);
    const box = document.querySelector('#replyTextarea');
    if (!bench || !box) throw new Error(`There is no ${name}.`);
    await rich.mounted?.destroy?.();
    const holder = document.createElement('div');
    // The shop's own code goes on looking for its box.
    holder.id = 'replyTextarea';
    box.replaceWith(holder);
    rich.heard = [];
    rich.mounted = await bench.mount(holder, { draft });
    rich.mounted.editable.style.minHeight = '60px';
  },
  model: () => rich.mounted?.model() ?? null,
  isActive: () => document.activeElement === rich.mounted?.editable,
};

document.addEventListener(
  'qinda:answer-1',
  (event) => rich.heard.push((event as CustomEvent<string>).detail),
  true,
);

declare global {
  interface Window {
    rich: typeof rich;
  }
}
window.rich = rich;
