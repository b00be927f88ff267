import { auditQuery, readAudit } from '../../audit/audit-address.ts';
import { csvStream } from '../../audit/csv-stream.ts';
import { desk, getUser, orPage } from '../../server/desk.ts';

/** All that the filter leaves of the audit log, newest first, sent while it is read. */
export async function GET(request: Request): Promise<Response> {
  const { filter, problems } = readAudit(Object.fromEntries(new URL(request.url).searchParams));
  const back = `/audit${auditQuery(filter ?? {})}`;
  await getUser(back, 'read-audit');
  if (!filter) {
    const words = Object.entries(problems).map(([field, problem]) => `${field}: ${problem}\n`);
    return new Response(words.join(''), { status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
  const { audit } = await desk();
  const first = await orPage(back, audit.export(filter));
  return new Response(
    csvStream(first, (before) => audit.export({ ...filter, before })),
    {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="audit.csv"',
      },
    },
  );
}
