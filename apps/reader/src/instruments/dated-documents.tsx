import type { DocumentEntry, ListMark, Listed } from '@fonds/domain/views/public';
import { Pager } from '@fonds/ui/pager';
import { words } from '@fonds/ui/words';
import { ChronologicalList } from '../components/chronological-list.tsx';

interface DatedDocumentsProps {
  readonly list: Listed<DocumentEntry>;
  readonly marks: readonly ListMark[];
  readonly href: (page: number) => string;
}

/** Documents that were chosen on a drawing, in order of time under their marks. */
export function DatedDocuments({ list, marks, href }: DatedDocumentsProps) {
  return (
    <>
      {list.total === 0 ? <p className="lede">{words.instrument.nothingLeft}</p> : null}
      <ChronologicalList entries={list.entries} marks={marks} q="" />
      <Pager {...list} href={href} />
    </>
  );
}
