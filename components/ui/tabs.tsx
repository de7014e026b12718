import { Tabs as Radix } from 'radix-ui';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface TabsProps<T extends string> {
  /** Names the row of tabs for screen readers. */
  label: string;
  value: T;
  onChange: (value: T) => void;
  tabs: readonly { value: T; label: string; content: ReactNode }[];
}

/** Sections of a view, one at a time; arrow keys move between them. In a narrow row the open one stands in sight. */
export function Tabs<T extends string>({ label, value, onChange, tabs }: TabsProps<T>) {
  const row = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is the selected one
  useLayoutEffect(() => {
    const list = row.current;
    if (!list) return;
    const centre = () => {
      const tab = list.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
      const box = list.getBoundingClientRect();
      // Not scrollIntoView: that would move the page as well.
      if (tab) list.scrollLeft += tab.left + tab.width / 2 - box.left - box.width / 2;
    };
    centre();
    const resized = new ResizeObserver(centre);
    resized.observe(list);
    return () => resized.disconnect();
  }, [value]);
  return (
    <Radix.Root value={value} onValueChange={(next) => onChange(next as T)}>
      <Radix.List ref={row} aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px cursor-pointer border-b-2 border-transparent px-3 py-2 text-sm font-medium whitespace-nowrap text-muted hover:text-text focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:text-text"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="py-4">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
