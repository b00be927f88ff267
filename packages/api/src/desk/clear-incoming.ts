import type { FileStore } from '@fonds/media/store';
import type { Logger } from '../logger.ts';

/** An hour, which is as long as a file may be on its way to the curator. */
const longestSending = 3_600_000;

/**
 * Takes away what was half sent when the process ended, now and every hour: what came last before a quick start isn't old
 * enough yet. Nobody waits for it; what fails is logged. Returns what ends it.
 */
export function keepIncomingClear(store: FileStore, logger: Logger): () => void {
  const clear = async () => {
    try {
      const files = await store.clearIncoming(longestSending);
      if (files > 0) logger.info({ event: 'incoming-cleared', files });
    } catch (error) {
      logger.error({ event: 'incoming-not-cleared', err: error });
    }
  };
  void clear();
  const timer = setInterval(() => void clear(), longestSending).unref();
  return () => {
    clearInterval(timer);
  };
}
