import path from 'node:path';
import { root, run } from './run.mjs';

/** Runs tasks of turbo.json over all packages; what has not changed comes out of turbo's cache. Answers with an exit status. */
export function turbo(tools, tasks, flags = []) {
  // Turbo's own program, run through Node: the shell script beside it looks for another Node than ours.
  const program = path.join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  return run(tools.node, [program, 'run', ...tasks, '--output-logs=new-only', ...flags], tools);
}

/** Builds what `start` serves. */
export function build(tools, flags = []) {
  return turbo(tools, ['build'], flags);
}
