import { exportAnswer } from '../../list/export-answer.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => exportAnswer(request, 'bibtex', 'list.bib');
