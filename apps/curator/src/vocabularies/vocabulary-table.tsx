'use client';

import { markInWords, readMark } from '@fonds/domain/classification-mark';
import { vocabularyWords, type KeptTerm, type Vocabulary } from '@fonds/domain/vocabularies';
import { useState } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { TextButton } from '../record/controls/parts.tsx';
import { AddTermForm } from './add-term-form.tsx';
import { MergeTermDialog } from './merge-term-dialog.tsx';
import { RenameTermDialog } from './rename-term-dialog.tsx';
import { usedIn } from './uses-in-words.ts';

interface VocabularyTableProps {
  readonly vocabulary: Vocabulary;
  readonly terms: readonly KeptTerm[];
  readonly mayAdd: boolean;
  readonly mayKeep: boolean;
}

type Open = { readonly what: 'rename' | 'merge'; readonly term: KeptTerm };

const idHeads: Readonly<Partial<Record<Vocabulary, string>>> = {
  'rights-statement': 'Address',
  language: 'Tag',
  classification: 'As records name it',
};

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
  const addUnlisted = async ({ id, label }: KeptTerm) => {
    const scheme = readMark(id)?.scheme;
    const term = { vocabulary, id, label, ...(scheme === undefined ? {} : { scheme }) };
    if (await submit(api.terms.add.mutate(term), `“${label}” is offered from now on.`)) await readAgain();
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
              {['Term', idHeads[vocabulary] ?? 'Id', usedIn(vocabulary)].map((head) => (
                <th key={head} scope="col" className="py-2 pr-4 font-normal first-letter:uppercase">
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
                  {term.inverse === undefined ? null : (
                    <span className="block font-normal text-muted">
                      from the other side: <bdi>{term.inverse}</bdi>
                    </span>
                  )}
                  {term.fixedBy === null ? null : (
                    <span className="block font-normal text-muted">Stays, since {term.fixedBy}.</span>
                  )}
                </th>
                <td className="py-1.5 pr-4 font-mono text-[0.8125rem] wrap-anywhere text-muted">{term.id}</td>
                <td className="py-1.5 pr-4 tabular-nums">
                  {vocabulary === 'document-type' && term.uses > 0 ? (
                    <a href={`/records/document?q=${encodeURIComponent(`type:"${term.id}"`)}`}>
                      {term.uses.toLocaleString('en')}
                    </a>
                  ) : term.fixedBy === null ? (
                    term.uses.toLocaleString('en')
                  ) : (
                    <span className="text-muted">not counted</span>
                  )}
                </td>
                {mayKeep ? (
                  <td className="py-1.5">
                    {term.mergedInto === null ? (
                      <span className="flex gap-4">
                        <TextButton
                          name={`Rename ${nameOf(vocabulary, term)}`}
                          onPress={() => setOpen({ what: 'rename', term })}
                        >
                          Rename
                        </TextButton>
                        {term.fixedBy === null ? (
                          <TextButton
                            name={`Merge ${nameOf(vocabulary, term)}`}
                            onPress={() => setOpen({ what: 'merge', term })}
                          >
                            Merge
                          </TextButton>
                        ) : null}
                        {term.listed ? null : (
                          <TextButton name={`Add ${nameOf(vocabulary, term)}`} onPress={() => void addUnlisted(term)}>
                            Add
                          </TextButton>
                        )}
                        {term.fixedBy === null ? (
                          <TextButton
                            name={`${term.retired ? 'Offer again' : 'Retire'} ${nameOf(vocabulary, term)}`}
                            onPress={() => void setRetired(term, !term.retired)}
                          >
                            {term.retired ? 'Offer again' : 'Retire'}
                          </TextButton>
                        ) : null}
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
          others={terms.filter((one) => mayTake(vocabulary, one, open.term))}
          onClose={(changed) => void close(changed)}
        />
      ) : null}
    </section>
  );
}

/** Whether a term may be merged into another; levels are never equated across schemes. */
function mayTake(vocabulary: Vocabulary, into: KeptTerm, term: KeptTerm): boolean {
  if (into.id === term.id || into.retired || into.mergedInto !== null || !into.listed) return false;
  return vocabulary !== 'classification' || readMark(into.id)?.scheme === readMark(term.id)?.scheme;
}

/** A term apart from every other: levels of several schemes are called the same. */
function nameOf(vocabulary: Vocabulary, { id, label }: KeptTerm): string {
  return vocabulary === 'classification' ? markInWords(id, { [id]: label }) : label;
}

function Standing({ term, terms }: { readonly term: KeptTerm; readonly terms: readonly KeptTerm[] }) {
  if (term.mergedInto !== null) {
    const into = terms.find((one) => one.id === term.mergedInto);
    return <span className="ml-2 font-normal text-muted">merged into {into?.label ?? term.mergedInto}</span>;
  }
  const standing = term.retired ? 'retired' : term.listed ? '' : 'not on the list';
  return standing === '' ? null : <span className="ml-2 font-normal text-oxide">{standing}</span>;
}
