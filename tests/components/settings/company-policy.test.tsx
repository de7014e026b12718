import './extension-apis.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '../../../assets/tailwind.css';
import { ClockSection } from '../../../components/clock/clock-section.tsx';
import { RadarSection } from '../../../components/radar/radar-section.tsx';
import { BuyerRecords } from '../../../components/settings/buyer-records.tsx';
import { ShopSection } from '../../../components/settings/shop-section.tsx';
import { CompanyAsk } from '../../../components/share/company-ask.tsx';
import { ShareSection } from '../../../components/share/share-section.tsx';
import { Retention } from '../../../components/statistics/retention.tsx';
import { ToastArea } from '../../../components/ui/toast.tsx';
import { failure } from '../../../lib/core/share/failure.ts';
import { database } from '../../../lib/data/database.ts';
import { lastPolicy } from '../../../lib/data/policy/read-policy.ts';
import { newSubscription } from '../../../lib/data/share/subscriptions.ts';

const POLICY = {
  ...{
    sound: true,
    volume: 0.5,
    quietHours: [{ from: '22:00', to: '08:00' }],
    replySec: 30,
    goalPermille: 950,
  },
  ...{ shopHours: { shifts: [{ from: '09:00', to: '18:00' }], timezone: '', closedOn: [] } },
  siteRules: [{ site: 'pinduoduo', rule: '' }],
  ...{
    keepWaitsDays: 90,
    rememberBuyersDays: 30,
    gapRadar: false,
    backupReminderDays: 7,
    terms: { courier: 'SF' },
  },
};

const show = (content: React.ReactNode) =>
  render(
    <ToastArea closeLabel="Close">
      <main>
        <h1>Desk</h1>
        {content}
      </main>
    </ToastArea>,
  );

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database.tables.map((table) => table.clear()));
  await page.viewport(320, 900);
});
afterEach(cleanup);

test('what the company decides is shown, said to be its, and cannot be changed; the rest can', async () => {
  await lastPolicy.setValue(POLICY);
  await show(
    <>
      <ClockSection />
      <BuyerRecords />
      <Retention keepDays={90} />
      <RadarSection lang="en" />
      <ShopSection lang="en" field="" of={null} />
      <ShareSection />
    </>,
  );
  const sound = page.getByRole('checkbox', { name: 'Sound', exact: true });
  await expect.element(sound).toBeChecked();
  for (const one of [
    sound,
    page.getByRole('slider', { name: 'Volume' }),
    page.getByRole('textbox', { name: 'Every answer, seconds' }),
    page.getByRole('checkbox', { name: 'The shop has hours' }),
    page.getByRole('combobox', { name: /Forget a buyer/ }),
    page.getByLabelText('Courier'),
  ])
    await expect.element(one).toBeDisabled();
  await expect.element(page.getByLabelText('Courier')).toHaveValue('SF');
  await expect.element(page.getByLabelText('Shop name')).toBeEnabled();
  const rule = document.querySelector('[data-site-rule=pinduoduo]');
  expect(rule?.querySelector('button')).toBeNull();
  await expect.poll(() => document.querySelectorAll('[data-locked]').length).toBe(10);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  expect((await axe.run(document.body)).violations).toEqual([]);
});

test('what cannot be followed is named with its reason', async () => {
  await lastPolicy.setValue({ libraries: [{ address: 'ftp://x' }], loudness: 1, sound: false });
  await show(<ShareSection />);
  await expect.element(page.getByText(/set up 0 team libraries and 1 settings/)).toBeVisible();
  await expect.element(page.getByText(/no https address of a library/)).toBeVisible();
  await expect.element(page.getByText(/there is no such setting/)).toBeVisible();
  await lastPolicy.removeValue();
  await expect.element(page.getByText(/there is no such setting/)).not.toBeInTheDocument();
});

test('a library of the company that the browser keeps closed is asked for with one button', async () => {
  const shut = { company: true, failure: failure('permission') };
  await database.subscriptions.bulkPut([
    { ...newSubscription('https://a.example.com/x.json', 1), ...shut },
    { ...newSubscription('https://a.example.com/y.json', 1), ...shut },
    { ...newSubscription('https://mine.example.com/z.json', 1), failure: failure('permission') },
  ]);
  const asked = vi.fn().mockResolvedValue(false);
  fakeBrowser.permissions.request = asked;
  await show(<CompanyAsk />);
  await page.getByRole('button', { name: 'Allow' }).click();
  expect(asked).toHaveBeenCalledExactlyOnceWith({ origins: ['https://a.example.com/*'] });
});
