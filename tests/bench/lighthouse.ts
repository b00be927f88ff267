import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { freePort } from './server.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Lighthouse's judgement of a page, 0 to 100 in each category, and what it found wanting. */
export interface Judgement {
  readonly scores: readonly number[];
  readonly wanting: readonly string[];
}

export const judgedBy = ['performance', 'accessibility', 'best practices', 'SEO'];

/** Has Lighthouse look at pages as a phone on a slow line does (its own default), one after the other. */
export async function judge(addresses: readonly string[]): Promise<Judgement[]> {
  const port = await freePort();
  const { CHROMIUM: executablePath } = process.env;
  const browser = await chromium.launch({
    executablePath: executablePath ?? '/usr/bin/chromium',
    args: ['--no-sandbox', `--remote-debugging-port=${String(port)}`],
  });
  try {
    const judgements: Judgement[] = [];
    for (const address of addresses) judgements.push(await judgeOne(address, port));
    return judgements;
  } finally {
    await browser.close();
  }
}

async function judgeOne(address: string, port: number): Promise<Judgement> {
  const result = await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...categories] });
  if (!result) throw new Error(`Lighthouse said nothing of ${address}.`);
  const { lhr } = result;
  const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
  const weighed = new Set(
    categories.flatMap((category) =>
      (lhr.categories[category]?.auditRefs ?? []).filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  );
  const wanting = Object.values(lhr.audits)
    .filter((audit) => weighed.has(audit.id) && (audit.errorMessage !== undefined || (audit.score ?? 1) < 0.9))
    .map((audit) => audit.errorMessage ?? audit.title);
  return { scores, wanting };
}
