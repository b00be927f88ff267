import type { Command } from 'commander';
import { Interrupted, reportUnexpected, wordsOf } from './failure.ts';
import { createOutput, type Output } from './output.ts';

/** Ends a command with a status other than 0 when it has said itself what is wrong. */
export type Status = number | undefined;

/**
 * Gives a command its work. Every command has `--json`; a failure is told on standard error, a line for each thing that
 * is wrong, and ends with status 1. With `--json` a failed command prints `{ "error": … }`, unless it prints its own.
 */
export function perform(
  command: Command,
  work: (out: Output) => Promise<Status>,
  options: { readonly ownFailure?: (out: Output) => void } = {},
): Command {
  return command.option('--json', 'print the result as one JSON object on standard output').action(async () => {
    const out = createOutput(command.optsWithGlobals<{ json?: boolean }>().json === true);
    try {
      process.exitCode = (await work(out)) ?? 0;
    } catch (error) {
      const lines = wordsOf(error) ?? [reportUnexpected(error, command.name())];
      for (const line of lines) out.note(line);
      if (options.ownFailure) options.ownFailure(out);
      else out.result({ error: lines.join('\n') });
      process.exitCode = error instanceof Interrupted ? 130 : 1;
    }
  });
}

/** Says whether the person has asked to stop; long work looks at it between its parts. */
export interface Stopping {
  readonly check: () => void;
  readonly forget: () => void;
}

/** From here on Ctrl-C doesn't end the process but makes `check` throw, so that work is given up in order. */
export function watchForStop(message: string): Stopping {
  let asked = false;
  const ask = () => {
    asked = true;
  };
  process.once('SIGINT', ask);
  process.once('SIGTERM', ask);
  return {
    check: () => {
      if (asked) throw new Interrupted(message);
    },
    forget: () => {
      process.off('SIGINT', ask);
      process.off('SIGTERM', ask);
    },
  };
}
