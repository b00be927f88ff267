import pino, { destination, type Logger } from 'pino';

/** A logger of JSON lines: to standard output for servers, to standard error for commands whose output others read. */
export function createLogger(name: string, to: 'stdout' | 'stderr' = 'stdout'): Logger {
  return pino({ name, base: { name }, timestamp: pino.stdTimeFunctions.isoTime }, destination(to === 'stdout' ? 1 : 2));
}

export type { Logger };
