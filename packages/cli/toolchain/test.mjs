import path from 'node:path';
import { build, turbo } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { countTests, forgetReports, playwrightReport, vitestReport } from './counts.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { Failure, root, run } from './run.mjs';

/** The steps of `npm test` and of CI, what fails soonest and costs least first. Each answers with an exit status. */
const steps = [
  ['dependencies', (tools) => ensureDependencies(tools)],
  [
    'format',
    (tools) => run(tools.node, [...program('prettier', 'bin', 'prettier.cjs'), '--check', '--cache', '.'], tools),
  ],
  // Before the linter, which reads the types of the routes that this step writes.
  ['types', (tools, flags) => turbo(tools, ['typecheck'], flags)],
  ['lint', (tools) => run(tools.node, [...program('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.'], tools)],
  ['licences', (tools) => run(tools.node, [path.join(import.meta.dirname, 'licences.mjs')], tools)],
  ['unit and integration tests', runVitest],
  ['build', (tools, flags) => build(tools, flags)],
  ['browser tests', runPlaywright],
];

/** Runs the steps until one fails, says how long each took, and ends with the line `N passed, N failed`. */
export async function runTests(tools, { force }) {
  await forgetReports();
  let failed;
  for (const [name, step] of steps) {
    console.log(`\n── ${name}`);
    const started = performance.now();
    let status;
    try {
      status = (await step(tools, force ? ['--force'] : [])) ?? 0;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.error(error.message);
      status = 1;
    }
    console.log(
      `── ${name}: ${status === 0 ? 'ok' : 'failed'}, ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    if (status !== 0) {
      failed = { name, status };
      break;
    }
  }
  const counts = await countTests();
  if (failed) console.log(`\nStopped at: ${failed.name}.`);
  // A step that fails without a failed test (a type, a rule, a licence) counts as one, so that no red run says "0 failed".
  console.log(`\n${counts.passed} passed, ${failed ? Math.max(1, counts.failed) : counts.failed} failed`);
  return failed?.status ?? (counts.failed > 0 ? 1 : 0);
}

function runVitest(tools, flags) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`, '--passWithNoTests'];
  return turbo(tools, ['test'], ['--continue', ...flags, '--', ...reporters]);
}

async function runPlaywright(tools) {
  const env = { CHROMIUM: await ensureChromium(tools), PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
  const tests = path.join(root, 'tests');
  const command = path.join(tests, 'node_modules', '@playwright', 'test', 'cli.js');
  return run(tools.node, [command, 'test', '--reporter=list,json'], tools, { cwd: tests, env });
}

function program(name, ...file) {
  return [path.join(root, 'node_modules', name, ...file)];
}
