import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printRelevance } from './print.ts';
import { runRelevance } from './run.ts';

test('the search answers the graded questions as well as it ever did, and finds nothing that it must not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-relevance-'));
  try {
    const result = await runRelevance(folder);
    const { ndcg, recall, violations } = result.overall;
    expect(violations, printRelevance(result)).toBe(0);
    expect(Math.min(ndcg, recall), printRelevance(result)).toBeGreaterThan(0.98);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
