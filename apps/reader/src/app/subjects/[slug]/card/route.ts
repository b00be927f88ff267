import { unescapePart } from '../../../../components/page-props.ts';
import { cardAnswer } from '../../../../cards/card-answer.ts';

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return cardAnswer('subject', unescapePart((await params).slug));
}
