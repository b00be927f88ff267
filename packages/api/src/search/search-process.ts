import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UnavailableError } from '@fonds/domain/errors';
import type { Answer, Question, Told } from './messages.ts';
import type { SearchService } from './service.ts';

interface Options {
  /** How long one question may take. */
  readonly mostMilliseconds?: number;
  /** How long the process may take to read the archive. */
  readonly mostMillisecondsToStart?: number;
  /** How many questions may wait; of suggestions, which are worth nothing late, a quarter. */
  readonly mostWaiting?: number;
  /** Starts the process; for tests. */
  readonly start?: (file: string) => ChildProcess;
}

interface Order {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Searches in a process of its own. */
export interface SearchProcess extends SearchService {
  /** Whether another question would be refused: asking costs nothing. */
  readonly isFull: () => boolean;
  readonly close: () => void;
}

/**
 * Starts the process that searches a database's file. It answers questions one by one, away from the thread that serves
 * pages; one that takes too long is ended with the process, and the next starts another. What is too much is refused at once.
 */
export function searchProcess(file: string, options: Options = {}): SearchProcess {
  const { mostMilliseconds = 15_000, mostMillisecondsToStart = 120_000, mostWaiting = 64 } = options;
  const startProcess = options.start ?? startChild;
  const waiting: Order[] = [];
  let child: ChildProcess | undefined;
  let isReady = false;
  let current: Order | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const end = () => {
    clearTimeout(timer);
    child?.removeAllListeners();
    // What was on its way to it fails, which nobody needs to know.
    child?.on('error', () => undefined);
    child?.kill('SIGKILL');
    child = undefined;
    isReady = false;
  };
  const within = (milliseconds: number, words: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      fail(words);
    }, milliseconds).unref();
  };
  const fail = (words: string) => {
    end();
    // While it reads the archive nobody is served yet: the first who waits is told.
    const order = current ?? waiting.shift();
    current = undefined;
    order?.reject(new UnavailableError(words, 10));
    next();
  };
  const settle = (told: Told) => {
    if ('ready' in told) {
      isReady = true;
      clearTimeout(timer);
    } else {
      clearTimeout(timer);
      const order = current;
      current = undefined;
      if ('error' in told) order?.reject(new Error(`The search failed: ${told.error}`));
      else order?.resolve(told);
    }
    next();
  };
  const start = () => {
    child = startProcess(file);
    child.on('message', settle);
    for (const event of ['error', 'exit']) {
      child.on(event, () => {
        fail('The search stopped. Try again in a moment.');
      });
    }
    within(mostMillisecondsToStart, 'The search could not be made ready. Try again in a moment.');
  };
  const next = () => {
    if (current || (waiting.length === 0 && child)) return;
    if (!child) {
      if (waiting.length > 0) start();
      return;
    }
    if (!isReady) return;
    current = waiting.shift();
    if (!current) return;
    within(mostMilliseconds, 'This search took too long and was stopped. Ask for less of it, or narrow it.');
    child.send(current.question);
  };
  const ask = (question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      // Whoever still asks would start a process that nobody ends.
      if (isClosed) {
        reject(new UnavailableError('The archive is closing.'));
        return;
      }
      if (waiting.length >= (question.name === 'suggest' ? mostWaiting / 4 : mostWaiting)) {
        reject(new UnavailableError('Too many searches are under way. Try again in a moment.', 5));
        return;
      }
      waiting.push({ question, resolve, reject });
      next();
    });
  start();

  return {
    view: async (request) => {
      const told = await ask({ name: 'view', request });
      return told.name === 'view' ? told.answer : mixedUp(told);
    },
    facet: async (request) => {
      const told = await ask({ name: 'facet', request });
      return told.name === 'facet' ? told.answer : mixedUp(told);
    },
    suggest: async (request) => {
      const told = await ask({ name: 'suggest', request });
      return told.name === 'suggest' ? told.answer : mixedUp(told);
    },
    terms: async (request) => {
      const told = await ask({ name: 'terms', request });
      return told.name === 'terms' ? told.answer : mixedUp(told);
    },
    within: async (request) => {
      const told = await ask({ name: 'within', request });
      return told.name === 'within' ? told.answer : mixedUp(told);
    },
    all: async (request) => {
      const told = await ask({ name: 'all', request });
      return told.name === 'all' ? told.answer : mixedUp(told);
    },
    isFull: () => waiting.length >= mostWaiting,
    close: () => {
      isClosed = true;
      end();
      for (const { reject } of [...(current ? [current] : []), ...waiting.splice(0)]) {
        reject(new UnavailableError('The archive is closing.'));
      }
      current = undefined;
    },
  };
}

function mixedUp(answer: Answer): never {
  throw new Error(`The search answered “${answer.name}” to another question.`);
}

/** Starts the process that searches: the bundled program beside this one, or its source. */
export function startChild(file: string): ChildProcess {
  const built = join(import.meta.dirname, 'search', 'child.mjs');
  const script = existsSync(built) ? built : join(import.meta.dirname, 'child.ts');
  // What is large is kept outside of Node's heap.
  return fork(script, [file], {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=768'],
    env: { NODE_ENV: 'production' },
  });
}
