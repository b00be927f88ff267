import { chromium } from '@playwright/test';

/** What a browser with an empty cache fetches for a page, in bytes over the wire, by kind of file. */
export async function pageWeight(address: string): Promise<Map<string, number>> {
  const { CHROMIUM: executablePath } = process.env;
  const browser = await chromium.launch({
    executablePath: executablePath ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const types = new Map<string, string>();
    const weight = new Map<string, number>();
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId) ?? 'Other';
      weight.set(type, (weight.get(type) ?? 0) + encodedDataLength);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    return weight;
  } finally {
    await browser.close();
  }
}
