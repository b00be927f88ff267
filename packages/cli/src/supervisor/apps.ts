import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readerFlags } from '@fonds/api/serving/node-flags';
import { UnavailableError } from '@fonds/domain/errors';

export type AppName = 'reader' | 'curator';

/** The program that was started: this source tree's `main.ts`, or the one file that it is built into. */
export function ownProgram(): string {
  return resolve(process.argv[1] ?? '');
}

/** What Node is given to run an app's built server. Throws UnavailableError when there is none. */
export function builtServer(app: AppName, program = ownProgram()): string[] {
  return [...(app === 'reader' ? readerFlags : []), findBuiltServer(app, program)];
}

/** An app's built server: in the repository, or beside the folder of this program where a build was laid out. */
function findBuiltServer(app: AppName, program = ownProgram()): string {
  const inStandalone = join('apps', app, 'serve.mjs');
  const laidOut = join(dirname(program), '..', app, inStandalone);
  if (existsSync(laidOut)) return laidOut;
  const built = join(repositoryOf(program), 'apps', app, '.next', 'standalone', inStandalone);
  if (existsSync(built)) return built;
  throw new UnavailableError(
    `The ${app} is not built: run “npm start”, which builds it, or lay a build out with “node deploy/assemble.mjs”.`,
  );
}

/** An app's server as source, which builds pages as they are asked for. */
export function findSourceServer(app: AppName, program = ownProgram()): string {
  const source = join(repositoryOf(program), 'apps', app, 'src', 'server', 'serve.ts');
  if (existsSync(source)) return source;
  throw new UnavailableError('The apps’ sources are not here: “dev” works in a clone of the repository alone.');
}

/** `packages/cli/src/main.ts` and `packages/cli/dist/fonds.mjs` lie equally deep. */
function repositoryOf(program: string): string {
  return join(dirname(program), '..', '..', '..');
}
