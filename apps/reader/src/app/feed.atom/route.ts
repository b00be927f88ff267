import { feedAnswer } from '../../data/feed-answer.ts';
import { archive, publicAddress } from '../../server/archive.ts';

export const dynamic = 'force-dynamic';

/** What was newly published, for feed readers. */
export async function GET(): Promise<Response> {
  return feedAnswer(await (await archive()).exports.feed({ base: publicAddress('/') }));
}
