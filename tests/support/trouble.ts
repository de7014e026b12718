import type { CDPSession, Page, Target } from 'puppeteer-core';

/** Something that went wrong unasked: an uncaught error or a line that a page wrote to its console as an error. */
export interface Trouble {
  where: string;
  message: string;
}

/** Notes uncaught errors and console errors of a page into `troubles` from now on. */
export function watchPage(page: Page, where: string, troubles: Trouble[]): void {
  page.on('pageerror', (error) => troubles.push({ where, message: String(error) }));
  page.on('console', (line) => {
    if (line.type() === 'error') troubles.push({ where, message: line.text() });
  });
}

/** The same for a service worker; through the protocol itself, so that what it threw before we came is told too. */
export async function watchWorker(target: Target, troubles: Trouble[]): Promise<CDPSession> {
  const session = await target.createCDPSession();
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    troubles.push({ where: 'worker', message: exception?.description ?? text });
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error') return;
    const message = args.map((arg) => arg.description ?? String(arg.value)).join(' ');
    troubles.push({ where: 'worker', message });
  });
  await session.send('Runtime.enable');
  return session;
}
