import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { Failure, root, run } from './run.mjs';
import { runTests } from './test.mjs';
import { ensureTools } from './tools.mjs';

const entry = path.join(root, 'packages', 'cli', 'src', 'main.ts');
// The same as one file: it starts in a fraction of the time.
const built = path.join(root, 'packages', 'cli', 'dist', 'fonds.mjs');
const bench = path.join(root, 'tests', 'bench', 'main.ts');

/** Each gets the tools and what stood after the command's name, and answers with an exit status. */
const commands = {
  async start(tools, args) {
    await ensureDependencies(tools);
    const status = await build(tools);
    return status === 0 ? run(tools.node, [built, 'start', ...args], tools) : status;
  },
  async dev(tools, args) {
    await ensureDependencies(tools);
    return run(tools.node, [entry, 'dev', ...args], tools);
  },
  async fonds(tools, args) {
    await ensureDependencies(tools);
    return run(tools.node, [entry, ...args], tools);
  },
  async bench(tools, args) {
    await ensureDependencies(tools);
    const status = await build(tools);
    return status === 0 ? run(tools.node, [bench, ...args], tools) : status;
  },
  async test(tools, args) {
    const { values } = parseArgs({ args, options: { force: { type: 'boolean', default: false } } });
    return runTests(tools, { force: values.force });
  },
};

/** Runs one command to its end and takes its exit status for our own. */
export async function main([name, ...args]) {
  try {
    const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
    if (!command)
      throw new Failure(`There is no command "${name ?? ''}". There are: ${Object.keys(commands).join(', ')}.`);
    process.exitCode = await command(await ensureTools(), args);
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}
