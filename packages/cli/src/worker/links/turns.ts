/** Does one thing at a time for each host, with a pause after it. */
export interface Turns {
  readonly take: <T>(host: string, work: () => Promise<T>) => Promise<T>;
}

export function turnsOf(pause: () => Promise<void>): Turns {
  const last = new Map<string, Promise<void>>();
  return {
    take: (host, work) => {
      const turn = (last.get(host) ?? Promise.resolve()).then(work);
      const after = turn.then(pause, pause);
      last.set(host, after);
      void after.then(() => {
        if (last.get(host) === after) last.delete(host);
      });
      return turn;
    },
  };
}
