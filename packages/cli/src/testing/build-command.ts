import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildCommand } from '../../build.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The command as the sources are now, in one file. */
    command: string;
  }
}

/** Builds the command once for all tests: from its sources it takes several times as long to start. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-command-'));
  await buildCommand(folder);
  project.provide('command', join(folder, 'fonds.mjs'));
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
