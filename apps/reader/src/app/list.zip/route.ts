import { textsAnswer } from '../../list/export-answer.ts';

export const dynamic = 'force-dynamic';

export const GET = textsAnswer;
