import { DropdownMenu } from 'radix-ui';
import { type ReactElement, useRef } from 'react';

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  items: readonly { label: string; hint?: string; disabled?: boolean; run: () => void }[];
}

/** A short list of actions behind a button. */
export function Menu({ trigger, items }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild ref={button}>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-50 max-w-xs rounded-lg border border-line bg-raised p-1 text-sm text-text shadow-lg"
        >
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.label}
              disabled={item.disabled ?? false}
              onSelect={() => {
                // The list is gone in a moment: a window that opens now gives the focus back to its button.
                button.current?.focus();
                item.run();
              }}
              className="cursor-pointer rounded-md px-3 py-2 outline-none data-disabled:cursor-default data-disabled:opacity-50 data-highlighted:bg-accent-soft"
            >
              <span className="block font-medium">{item.label}</span>
              {item.hint && <span className="block text-xs text-muted">{item.hint}</span>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
