'use client';

import { vocabularyWords, type KeptTerm, type Vocabulary } from '@fonds/domain/vocabularies';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { TextButton } from '../record/controls/parts.tsx';
import { AddTermForm } from './add-term-form.tsx';
import { MergeTermDialog } from './merge-term-dialog.tsx';
import { RenameTermDialog } from './rename-term-dialog.tsx';

interface VocabularyTableProps {
  readonly vocabulary: Vocabulary;
  readonly terms: readonly KeptTerm[];
  readonly mayAdd: boolean;
  readonly mayKeep: boolean;
}

type Open = { readonly what: 'rename' | 'merge'; readonly term: KeptTerm };

/** The terms of a vocabulary, how often each is used, and what may be done with them. */
export function VocabularyTable({ vocabulary, terms: given, mayAdd, mayKeep }: VocabularyTableProps) {
  const [terms, setTerms] = useState(given);
  const [open, setOpen] = useState<Open>();
  const { problem, done, submit } = useSubmit();
  const readAgain = async () => setTerms(await api.terms.kept.query({ vocabulary }));
  const setRetired = async ({ id, label }: KeptTerm, retired: boolean) => {
    const words = retired ? `“${label}” is no longer offered.` : `“${label}” is offered again.`;
    if (await submit(api.terms.setRetired.mutate({ vocabulary, id, retired }), words)) await readAgain();
  };
  const close = async (changed: boolean) => {
    setOpen(undefined);
    if (changed) await readAgain();
  };
  const heading = `vocabulary-${vocabulary}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="eyebrow mb-3">
        {vocabularyWords[vocabulary]}
      </h2>
      <Alert message={problem} />
      <p role="status" className="mb-3 text-ok empty:hidden">
        {done}
      </p>
      <div className="overflow-x-auto">
        <table aria-labelledby={heading} className="w-full min-w-xl border-collapse text-left">
          <thead>
            <tr className="border-b border-line text-muted">
              {['Term', vocabulary === 'rights-statement' ? 'Address' : 'Id', 'Documents'].map((head) => (
                <th key={head} scope="col" className="py-2 pr-4 font-normal">
                  {head}
                </th>
              ))}
              {mayKeep ? (
                <th scope="col" className="py-2 font-normal">
                  What to do
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr key={term.id} className="border-b border-hair align-baseline">
                <th scope="row" className="py-1.5 pr-4 font-medium">
                  <bdi>{term.label}</bdi>
                  <Standing term={term} terms={terms} />
                </th>
                <td className="py-1.5 pr-4 font-mono text-[0.8125rem] wrap-anywhere text-muted">{term.id}</td>
                <td className="py-1.5 pr-4 tabular-nums">
                  {vocabulary === 'document-type' && term.uses > 0 ? (
                    <a href={`/records/document?q=${encodeURIComponent(`type:"${term.id}"`)}`}>
                      {term.uses.toLocaleString('en')}
                    </a>
                  ) : (
                    term.uses.toLocaleString('en')
                  )}
                </td>
                {mayKeep ? (
                  <td className="py-1.5">
                    {term.mergedInto === null ? (
                      <span className="flex gap-4">
                        <TextButton name={`Rename ${term.label}`} onPress={() => setOpen({ what: 'rename', term })}>
                          Rename
                        </TextButton>
                        <TextButton name={`Merge ${term.label}`} onPress={() => setOpen({ what: 'merge', term })}>
                          Merge
                        </TextButton>
                        <TextButton
                          name={`${term.retired ? 'Offer again' : 'Retire'} ${term.label}`}
                          onPress={() => void setRetired(term, !term.retired)}
                        >
                          {term.retired ? 'Offer again' : 'Retire'}
                        </TextButton>
                      </span>
                    ) : null}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayAdd ? <AddTermForm vocabulary={vocabulary} onAdded={readAgain} /> : null}
      {open?.what === 'rename' ? (
        <RenameTermDialog vocabulary={vocabulary} term={open.term} onClose={(changed) => void close(changed)} />
      ) : null}
      {open?.what === 'merge' ? (
        <MergeTermDialog
          vocabulary={vocabulary}
          term={open.term}
          others={terms.filter((one) => one.id !== open.term.id && !one.retired && one.mergedInto === null)}
          onClose={(changed) => void close(changed)}
        />
      ) : null}
    </section>
  );
}

function Standing({ term, terms }: { readonly term: KeptTerm; readonly terms: readonly KeptTerm[] }) {
  if (term.mergedInto !== null) {
    const into = terms.find((one) => one.id === term.mergedInto);
    return <span className="ml-2 font-normal text-muted">merged into {into?.label ?? term.mergedInto}</span>;
  }
  return term.retired ? <span className="ml-2 font-normal text-oxide">retired</span> : null;
}
