import { words } from '@fonds/ui/words';
import { dayInWords } from '../../../../components/day-in-words.ts';
import { unescapePart } from '../../../../components/page-props.ts';
import { feedAnswer } from '../../../../data/feed-answer.ts';
import { plainAnswer } from '../../../../data/plain-answer.ts';
import { archive, publicAddress } from '../../../../server/archive.ts';
import { asciiPath } from '../../../../server/ascii-path.ts';

export const dynamic = 'force-dynamic';

interface Asked {
  readonly params: Promise<{ readonly slug: string }>;
}

/** What was newly published in a collection, for feed readers. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const slug = unescapePart((await params).slug);
  const found = await (await archive()).exports.collectionFeed({ slug, base: publicAddress('/') });
  if (found.outcome === 'found') return feedAnswer(found.view);
  if (found.outcome === 'moved') {
    return new Response(null, { status: 301, headers: { location: asciiPath(`${found.to}/feed.atom`) } });
  }
  if (found.outcome === 'missing') return plainAnswer(404, words.data.noSuchCollection);
  return plainAnswer(410, words.data.withdrawn(dayInWords(found.withdrawnAt)));
}
