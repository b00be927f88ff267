import type { BrowserContext } from '@playwright/test';

/** What browsers complained about: errors on the console, and those that a page did not catch. */
export interface Complaints {
  /** Lets complaints like this pass: those that a refusal brings with it. */
  readonly allow: (like: RegExp) => void;
  readonly watch: (context: BrowserContext) => void;
  /** Those that nothing allows. */
  readonly list: () => readonly string[];
}

/** An answer that isn't 2xx or 3xx, as Chromium words it. */
export function answerOf(status: number): RegExp {
  return new RegExp(`the server responded with a status of ${status}`);
}

export function collectComplaints(): Complaints {
  const said: string[] = [];
  const allowed: RegExp[] = [];
  return {
    allow: (like) => void allowed.push(like),
    watch: (context) => {
      context.on('console', (message) => {
        if (message.type() === 'error') said.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => void said.push(error.error().stack ?? error.error().message));
    },
    list: () => said.filter((words) => !allowed.some((like) => like.test(words))),
  };
}
