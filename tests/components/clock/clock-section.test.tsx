import '../settings/extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { ClockSection } from '../../../components/clock/clock-section.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import { changeAlertSettings, readAlertSettings } from '../../../lib/data/alert-settings.ts';
import { confirmPreset, readClockSettings, setShopHours } from '../../../lib/data/presets.ts';

const day = { shifts: [{ from: '09:00', to: '22:00' }], timezone: 'Asia/Shanghai', closedOn: [] };

const show = () =>
  render(
    <main>
      <h1>QinDa</h1>
      <ToastArea closeLabel="Close">
        <ClockSection />
      </ToastArea>
    </main>,
  );
const field = (name: string) => page.getByLabelText(name, { exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const inForm = (name: string) => page.getByRole('dialog').getByLabelText(name, { exact: true });
const save = () => page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();

/** Types into a field whose parts are filled one after the other. */
async function typeInto(locator: Locator, keys: string): Promise<void> {
  (locator.element() as HTMLElement).focus();
  await userEvent.keyboard(keys);
}

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

test('a time can be typed figure by figure while each is saved', async () => {
  await setShopHours(day);
  await show();
  await expect.element(field('Stretch 1, from')).toHaveValue('09:00');
  await typeInto(field('Stretch 1, from'), '1145AM');
  await expect
    .poll(async () => (await readClockSettings()).hours?.shifts)
    .toEqual([{ from: '11:45', to: '22:00' }]);
  await expect.element(field('Stretch 1, from')).toHaveValue('11:45');
});

test('a day off counts when it is added, not at each figure of its year', async () => {
  await setShopHours(day);
  await show();
  const closedOn = async () => (await readClockSettings()).hours?.closedOn;
  await typeInto(field('Closed on'), '01292027');
  await expect.element(field('Closed on')).toHaveValue('2027-01-29');
  expect(await closedOn()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.poll(closedOn).toEqual(['2027-01-29']);
  await expect.element(field('Closed on')).toHaveValue('');
  await expect.element(button('Add')).toBeDisabled();
  await button('Open on 2027-01-29 after all').click();
  await expect.poll(closedOn).toEqual([]);
});

test('hours that are switched off and on again are as they were', async () => {
  await setShopHours(day);
  await show();
  const toggle = page.getByRole('checkbox', { name: 'The shop has hours' });
  await expect.element(toggle).toBeChecked();
  await toggle.click();
  await expect.poll(async () => (await readClockSettings()).hours).toBeNull();
  await toggle.click();
  await expect.poll(async () => (await readClockSettings()).hours).toEqual(day);
});

test('no more quiet stretches can be added than are kept', async () => {
  const stretch = { from: '22:00', to: '08:00' };
  await changeAlertSettings({ quiet: [stretch, stretch, stretch, stretch, stretch] });
  await show();
  const add = page.getByRole('group', { name: 'Quiet hours' }).getByRole('button', { name: 'Add a stretch' });
  await expect.element(field('Stretch 5, from')).toBeVisible();
  await add.click();
  await expect.element(add).toBeDisabled();
  expect((await readAlertSettings()).quiet).toHaveLength(6);
});

test('choosing another rule and leaving without saving changes nothing', async () => {
  await confirmPreset('tiktok', 5);
  await show();
  const before = await readClockSettings();
  await button('Change the rule of TikTok Shop').click();
  await inForm('Rule').selectOptions('tiktok-us');
  await expect.element(inForm('First answer, seconds')).toHaveValue('86400');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(await readClockSettings()).toEqual(before);
  await expect.element(button('Change the rule of TikTok Shop')).toHaveFocus();
});

test('a rule that is saved as it was stays confirmed; a changed one has to be confirmed anew', async () => {
  await confirmPreset('jingdong', 5);
  await show();
  const kept = async () => (await readClockSettings()).sites.jingdong;
  const change = button('Change the rule of JD Dongdong');
  await change.click();
  await save();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(await kept()).toMatchObject({ changes: {}, confirmedAt: 5 });
  await change.click();
  await inForm('Goal, %').fill('92.55');
  await inForm('What must lie in these hours').selectOptions('question');
  await save();
  await expect
    .poll(kept)
    .toMatchObject({ changes: { rateGoal: 0.9255, windowTest: 'question' }, confirmedAt: null });
});

test('figures that no rule can have are named, the first one has the focus, and nothing is saved', async () => {
  await show();
  await button('Change the rule of Pinduoduo').click();
  await inForm('Every answer, seconds').fill('99999999999999999999');
  await inForm('Goal, %').fill('-5');
  await save();
  await expect.element(inForm('Every answer, seconds')).toHaveFocus();
  await expect.element(inForm('Goal, %')).toBeInvalid();
  expect((await readClockSettings()).sites).toEqual({});
  await inForm('Every answer, seconds').fill('１２０');
  await inForm('Goal, %').fill('');
  await save();
  await expect
    .poll(async () => (await readClockSettings()).sites.pinduoduo?.changes)
    .toEqual({ replySec: 120 });
});

test('the times of a rule by days can be changed', async () => {
  await show();
  await button('Change the rule of Lazada').click();
  await expect.element(inForm('A day ends at')).toHaveValue('18:00');
  await inForm('To be answered by').fill('20:30');
  await save();
  await expect
    .poll(async () => (await readClockSettings()).sites.lazada?.changes)
    .toEqual({ answerBy: '20:30' });
});

test('axe finds nothing', async () => {
  await setShopHours({ ...day, closedOn: ['2027-01-29'] });
  await show();
  await expect.element(button('Change the rule of Lazada')).toBeVisible();
  expect((await axe.run()).violations).toEqual([]);
});
