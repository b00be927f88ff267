import { unescapePart } from '../../../../../components/page-props.ts';
import { documentAsData } from '../../../../../data/document-as-data.ts';

export const dynamic = 'force-dynamic';

interface Asked {
  readonly params: Promise<{ readonly slug: string; readonly extension: string }>;
}

/** `/documents/{slug}.{extension}`, which next.config.ts leads here. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { slug, extension } = await params;
  return documentAsData(unescapePart(slug), unescapePart(extension));
}
