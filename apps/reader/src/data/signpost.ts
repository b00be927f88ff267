import { archive, publicAddress } from '../server/archive.ts';
import { readerContext } from '../server/context.ts';
import { linkHeader } from './link-header.ts';

/** Has a document's page sent with links for machines to its forms, rights, authors and lasting address (signposting.org). */
export async function signpost(slug: string): Promise<void> {
  const answer = readerContext().answers.getStore();
  if (answer) answer.links = linkHeader(await (await archive()).exports.links({ slug, base: publicAddress('/') }));
}
