import { xmlText } from '@fonds/domain/xml';
import { archiveView, publicAddress } from '../../server/archive.ts';

/** OpenSearch 1.1 description, so that a browser can offer this archive as a place to search. */
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { name, sentence } = await archiveView();
  // ShortName may have 16 characters, Description 1024 (OpenSearch 1.1).
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText(name.slice(0, 16))}</ShortName>
<Description>${xmlText((sentence || name).slice(0, 1024))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" rel="results" template="${xmlText(publicAddress('/search'))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(body, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
}
