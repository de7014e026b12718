import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../../../assets/tailwind.css';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { Menu } from '../../../components/ui/menu.tsx';
import { Tabs } from '../../../components/ui/tabs.tsx';
import { ToastArea, useToast } from '../../../components/ui/toast.tsx';

afterEach(cleanup);

function Desk({ by }: { by: 'button' | 'menu' | 'question' }) {
  const [open, setOpen] = useState(false);
  const opener = (
    <button type="button" onClick={by === 'menu' ? undefined : () => setOpen(true)}>
      Opener
    </button>
  );
  return (
    <>
      {by === 'menu' ? <Menu trigger={opener} items={[{ label: 'Go', run: () => setOpen(true) }]} /> : opener}
      {by === 'question' ? (
        <ConfirmDialog
          open={open}
          title="Sure?"
          description="For good."
          confirmLabel="Yes"
          cancelLabel="No"
          onConfirm={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        />
      ) : (
        open && (
          <Dialog open onClose={() => setOpen(false)} title="Window" closeLabel="Close">
            <input aria-label="Field" />
          </Dialog>
        )
      )}
    </>
  );
}

const opener = page.getByRole('button', { name: 'Opener', includeHidden: true });

test('a window takes the focus to its first field, and gives it back to the button that opened it', async () => {
  await render(<Desk by="button" />);
  await opener.click();
  await expect.element(page.getByLabelText('Field')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test('a window that a menu opened gives the focus back to the menu’s button', async () => {
  await render(<Desk by="menu" />);
  await opener.click();
  await page.getByRole('menuitem').click();
  await expect.element(page.getByLabelText('Field')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
});

test('a question gives the focus back, whatever is answered', async () => {
  await render(<Desk by="question" />);
  for (const answer of ['No', 'Yes']) {
    await opener.click();
    await expect.element(page.getByRole('button', { name: 'No' })).toHaveFocus();
    await page.getByRole('button', { name: answer }).click();
    await expect.element(opener).toHaveFocus();
  }
});

function Failing() {
  const toast = useToast();
  const [open, setOpen] = useState(true);
  const buttons = ['Leave it as it was', 'Look once more', 'Save'].map((name) => (
    <button
      key={name}
      type="button"
      onClick={() => toast({ tone: 'bad', text: 'It could not be saved: the disk is full. '.repeat(3) })}
    >
      {name}
    </button>
  ));
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title="Window" closeLabel="Close" footer={buttons}>
      <div style={{ height: 2000 }}>Long</div>
    </Dialog>
  );
}

test.each([320, 420, 1000])(
  'at %i px a message leaves the buttons of a window free, is heard beside it, and closes alone',
  async (width) => {
    await page.viewport(width, 640);
    await render(
      <ToastArea closeLabel="Close the message">
        <Failing />
      </ToastArea>,
    );
    const save = page.getByRole('button', { name: 'Save' });
    await save.click();
    const message = page.getByRole('alert');
    await expect.element(message).toMatchTextContent('the disk is full');
    for (const one of page.getByRole('dialog').getByRole('button').elements()) {
      const { left, top, width, height } = one.getBoundingClientRect();
      const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
      expect(one.contains(onTop), one.textContent).toBe(true);
    }
    await page.getByRole('button', { name: 'Close the message' }).click();
    await expect.element(message).not.toMatchTextContent('the disk is full');
    await expect.element(save).toBeVisible();
  },
);

test('of more tabs than there is room for the open one is in sight, also when the room changes', async () => {
  const tabs = Array.from({ length: 12 }, (_, at) => ({
    value: `t${at}`,
    label: `Section ${at}`,
    content: null,
  }));
  const row = (value: string, width = 320) => (
    <div style={{ width }}>
      <Tabs label="Sections" value={value} onChange={() => {}} tabs={tabs} />
    </div>
  );
  const { rerender } = await render(row('t9'));
  const isInSight = (at: number) => {
    const tab = page.getByRole('tab', { name: `Section ${at}`, exact: true });
    const { left, right } = tab.element().getBoundingClientRect();
    const box = page.getByRole('tablist').element().getBoundingClientRect();
    return left >= box.left - 1 && right <= box.right + 1;
  };
  for (const at of [9, 11, 0]) {
    await rerender(row(`t${at}`));
    expect(isInSight(at)).toBe(true);
  }
  await rerender(row('t6', 2000));
  await rerender(row('t6', 240));
  await expect.poll(() => isInSight(6)).toBe(true);
});
