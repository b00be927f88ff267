import { readExportAsked } from '../../../export/export-address.ts';
import { sendExport } from '../../../export/send-export.ts';

/** What a list shows, or everything. */
export async function GET(request: Request, { params }: RouteContext<'/export/[format]'>): Promise<Response> {
  return sendExport(readExportAsked((await params).format, new URL(request.url).searchParams));
}

/** Chosen records: there may be more of them than an address holds. */
export async function POST(request: Request, { params }: RouteContext<'/export/[format]'>): Promise<Response> {
  return sendExport(readExportAsked((await params).format, await request.formData()));
}
