import { SingleBar } from 'cli-progress';

/** Where a command speaks: results on standard output, everything else on standard error. */
export interface Output {
  readonly json: boolean;
  /** A line for a person; left out with `--json`. */
  readonly say: (line: string) => void;
  /** A line on standard error: what a person should know, whatever standard output is for. */
  readonly note: (line: string) => void;
  /** The one object that `--json` prints; nothing without it. */
  readonly result: (object: unknown) => void;
  /** A bar for long work, drawn only where a person sees it. */
  readonly progress: (what: string) => Progress;
}

export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly stop: () => void;
}

export function createOutput(json: boolean): Output {
  return {
    json,
    say: (line) => {
      if (!json) process.stdout.write(`${line}\n`);
    },
    note: (line) => {
      process.stderr.write(`${line}\n`);
    },
    result: (object) => {
      if (json) process.stdout.write(`${JSON.stringify(object)}\n`);
    },
    progress: (what) => (process.stderr.isTTY ? drawBar(what) : { update: () => undefined, stop: () => undefined }),
  };
}

function drawBar(what: string): Progress {
  const bar = new SingleBar({
    format: `${what} {bar} {percentage}% | {value} of {total}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  let started = false;
  return {
    update: (done, total) => {
      if (started) bar.setTotal(total);
      else bar.start(total, 0);
      started = true;
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}

/** `1 document`, `20 documents`, `1,200 documents`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
