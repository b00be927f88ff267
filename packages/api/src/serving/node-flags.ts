/**
 * What Node is told before the reader's program, so that it stays small: it makes much that is soon thrown away, and keeps
 * little. Megabytes. `deploy/Dockerfile.reader` says the same.
 */
export const readerFlags: readonly string[] = ['--max-old-space-size=256', '--max-semi-space-size=4'];
