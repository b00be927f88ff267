import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from './run.mjs';

/** Where each package's vitest leaves its report: not in test-results, which Playwright empties. */
export const vitestReport = path.join('.turbo', 'vitest.json');

/** Where Playwright leaves its report: beside the folder that it empties itself when it starts. */
export const playwrightReport = path.join(root, 'tests', 'playwright-report', 'report.json');

/** Takes the reports of an earlier run away, so that none of them is counted again. */
export async function forgetReports() {
  await rm(playwrightReport, { force: true });
  for (const file of await vitestReports()) await rm(file, { force: true });
}

/** Tests passed and failed, summed over every report that stands there now. */
export async function countTests() {
  const sum = { passed: 0, failed: 0 };
  const add = ({ passed, failed }) => {
    sum.passed += passed;
    sum.failed += failed;
  };
  for (const file of await vitestReports()) add(countVitest(await readReport(file)));
  add(countPlaywright(await readReport(playwrightReport)));
  return sum;
}

/** @param report what vitest's JSON reporter wrote; a file that could not even be loaded counts as one failed test */
export function countVitest(report) {
  const broken = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + broken.length };
}

/** @param report what Playwright's JSON reporter wrote; a test that passed on its second try has passed */
export function countPlaywright(report) {
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected };
}

async function vitestReports() {
  const folders = [path.join(root, 'tests')];
  for (const group of ['apps', 'packages']) {
    for (const name of await readdir(path.join(root, group))) folders.push(path.join(root, group, name));
  }
  return folders.map((folder) => path.join(folder, vitestReport));
}

async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
