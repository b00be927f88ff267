import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { setVariables } from '../environment.ts';

const requiredFilesSchema = z.object({ config: z.record(z.string(), z.unknown()) });

/** What `next()` is given: where the app is, and the configuration that it was built with. */
export interface NextApp {
  readonly folder: string;
  readonly config: Record<string, unknown> | undefined;
}

/**
 * Finds the app that a file belongs to, in the repository or in a standalone folder that was copied elsewhere, and hands
 * Next the configuration of the build. Call it before `next` is imported. Throws when the app was never built.
 */
export function prepareNext(file: string, development: boolean): NextApp {
  const folder = findAppFolder(dirname(file));
  if (development) {
    setVariables({ NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' });
    return { folder, config: undefined };
  }
  const manifest = join(folder, '.next/required-server-files.json');
  if (!existsSync(manifest)) throw new Error(`There is no build in ${folder}. Run “pnpm run build” there first.`);
  const { config } = requiredFilesSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  setVariables({
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config),
  });
  return { folder, config };
}

function findAppFolder(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const isApp = ['next.config.ts', '.next/required-server-files.json'].some((name) => existsSync(join(folder, name)));
    if (isApp) return folder;
    if (folder === dirname(folder)) throw new Error(`${from} belongs to no app.`);
  }
}
