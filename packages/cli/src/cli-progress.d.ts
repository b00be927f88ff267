declare module 'cli-progress' {
  /** As much of the library as the commands use. */
  export class SingleBar {
    constructor(options: {
      format: string;
      stream: NodeJS.WritableStream;
      hideCursor: boolean;
      clearOnComplete: boolean;
      barCompleteChar: string;
      barIncompleteChar: string;
    });
    start(total: number, startValue: number): void;
    setTotal(total: number): void;
    update(value: number): void;
    stop(): void;
  }
}
