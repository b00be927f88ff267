'use client';

import { kindWords, type RecordKind } from '@fonds/domain/record';
import { labelOfTerm } from '@fonds/domain/built-in-terms';
import { byRole } from '@fonds/domain/by-role';
import type { Terms } from '@fonds/domain/vocabularies';
import { DateLine } from '@fonds/ui/date-line';
import { Facts, type Fact } from '@fonds/ui/facts';
import { LanguageNames } from '@fonds/ui/language-names';
import { languageAttributes, Localized } from '@fonds/ui/localized';
import { chosenDateWords } from '@fonds/domain/fields/field-lines';
import { isObject, objectOf, rowsOf, textOf, wordsOf, type Json, type JsonObject } from '@fonds/domain/fields/json';
import { pagesInWords, rangeInWords } from '@fonds/domain/scan-words';
import { useMemo } from 'react';
import { beginningOfText } from './beginning-of-text.ts';
import { textName } from './controls/text-names.ts';
import type { FormValues } from './form-values.ts';
import { useTerms } from './terms-context.tsx';

/** The record as its public page will begin, drawn from what the form holds now. */
export function Preview({ kind, values }: { readonly kind: RecordKind; readonly values: FormValues }) {
  const title = objectOf(values['title'] ?? values['name']);
  const summary = objectOf(firstWritten(values['summary'] ?? values['introduction'] ?? values['description']));
  return (
    <article>
      {kind === 'document' ? <DocumentLine values={values} /> : <p className="facts">{kindWords[kind].one}</p>}
      <Localized as="h3" language={textOf(title, 'language')} className="mt-2.5 text-3xl leading-tight">
        {textOf(title, 'text') || <span className="text-muted">No {'title' in values ? 'title' : 'name'} yet</span>}
      </Localized>
      <Variants value={values['variants']} />
      {textOf(summary, 'text') === '' ? null : (
        <Localized
          as="p"
          language={textOf(summary, 'language')}
          className="mt-3.5 font-serif text-lg leading-normal whitespace-pre-line"
        >
          {textOf(summary, 'text')}
        </Localized>
      )}
      <div className="mt-5">
        <Facts facts={factsOf(values, useTerms())} />
      </div>
      <Texts values={values} />
    </article>
  );
}

function DocumentLine({ values }: { readonly values: FormValues }) {
  const terms = useTerms();
  const { words, inferred } = chosenDateWords(values['dates']);
  const type = terms['document-type']?.find((term) => term.id === textOf(values['type'])) ?? null;
  return <DateLine date={{ words, inferred, edtf: null, earliest: null, latest: null }} type={type} />;
}

function Variants({ value }: { readonly value: Json | undefined }) {
  const names = rowsOf(value).filter((row) => textOf(row, 'text') !== '');
  if (names.length === 0) return null;
  return (
    <p className="mt-2 font-serif text-base text-muted">
      {names.map((name, index) => (
        <span key={index}>
          {index > 0 ? ' · ' : ''}
          <Localized language={textOf(name, 'language')}>{textOf(name, 'text')}</Localized>
        </span>
      ))}
    </p>
  );
}

function factsOf(values: FormValues, terms: Terms): readonly Fact[] {
  const agents = rowsOf(values['agents']);
  const places = rowsOf(values['places']);
  const point = objectOf(values['point']);
  const languages = wordsOf(values['languages']);
  return [
    ...rolesIn(terms, 'agent-role', agents).map(({ label, links }) => linkedBy(label, links, 'agent')),
    ...rolesIn(terms, 'place-role', places).map(({ label, links }) => linkedBy(label, links, 'place')),
    linked('Subjects', rowsOf(values['subjects'])),
    linked('Collections', rowsOf(values['collections'])),
    linked('Lies in', rowsOf(values['broader'])),
    languages.length > 0
      ? {
          label: 'Languages',
          value: (
            <LanguageNames languages={languages.map((id) => ({ id, label: labelOfTerm(terms, 'language', id) }))} />
          ),
        }
      : undefined,
    plain('Extent', textOf(values['extent'])),
    plain(
      'Kept at',
      rowsOf(values['locators'])
        .map((row) => [textOf(row['repository'], 'name'), textOf(row, 'source')].filter(Boolean).join(', '))
        .filter(Boolean)
        .join('; '),
    ),
    plain(
      'Scans',
      rowsOf(values['scans'])
        .filter((row) => textOf(row, 'embargoUntil') === '')
        .map((row) => [textOf(row, 'fileName'), pagesOfScan(row)].filter(Boolean).join(', '))
        .join('; '),
    ),
    plain('Dates', isObject(values['existence']) ? chosenDateWords([values['existence']]).words : ''),
    plain('Point', [textOf(point, 'latitude'), textOf(point, 'longitude')].filter(Boolean).join(', ')),
    plain('Reference', textOf(values['referenceCode'])),
    plain('Country', textOf(values['country'])),
    plain('Web', textOf(values['web'])),
  ].filter((fact) => fact !== undefined);
}

/** Which pages of a scan the public will see, or how many. */
function pagesOfScan(row: JsonObject): string {
  return rangeInWords(textOf(row, 'from'), textOf(row, 'to')) || pagesInWords(rowsOf(row['pages']).length);
}

function plain(label: string, text: string): Fact | undefined {
  return text === '' ? undefined : { label, value: <bdi>{text}</bdi> };
}

function linked(label: string, links: readonly Json[]): Fact | undefined {
  return plain(
    label,
    links
      .map((link) => textOf(link, 'name'))
      .filter(Boolean)
      .join(', '),
  );
}

/** Rows by their roles, in the order and by the labels of the public page. */
function rolesIn(terms: Terms, vocabulary: 'agent-role' | 'place-role', rows: readonly JsonObject[]) {
  const called = rows.map((row) => {
    const role = textOf(row, 'role');
    return { row, role, roleLabel: labelOfTerm(terms, vocabulary, role) };
  });
  return byRole(vocabulary, called);
}

function linkedBy(label: string, rows: readonly { readonly row: JsonObject }[], link: string): Fact | undefined {
  return linked(
    label,
    rows.map(({ row }) => row[link] ?? null),
  );
}

function firstWritten(value: Json | undefined): Json {
  return rowsOf(value).find((row) => textOf(row, 'text').trim() !== '') ?? null;
}

/** The beginning of each text that readers get, drawn as its public page draws it. */
function Texts({ values }: { readonly values: FormValues }) {
  const terms = useTerms();
  const named = rowsOf(values['texts']).map((text, index) => ({ text, name: textName(terms, text, index) }));
  const texts = [
    ...named.filter(({ text }) => textOf(text, 'embargoUntil') === ''),
    ...['content', 'essay'].map((key) => ({ text: objectOf(values[key]), name: '' })),
  ];
  return texts
    .filter(({ text }) => textOf(text, 'html') !== '')
    .map(({ text, name }, index) => (
      <div key={index} className="mt-6 border-t border-line pt-4 font-serif">
        {name === '' ? null : <p className="facts mb-3">{name}</p>}
        <Beginning html={textOf(text, 'html')} language={textOf(text, 'language')} number={index + 1} />
      </div>
    ));
}

interface BeginningProps {
  readonly html: string;
  readonly language: string;
  readonly number: number;
}

function Beginning({ html, language, number }: BeginningProps) {
  const beginning = useMemo(() => beginningOfText(html, `shown-${number}`), [html, number]);
  return (
    <>
      <div className="prose" {...languageAttributes(language)} dangerouslySetInnerHTML={{ __html: beginning.html }} />
      {beginning.left > 0 ? (
        <p className="facts mt-3">
          and {beginning.left.toLocaleString('en')} {beginning.left === 1 ? 'paragraph' : 'paragraphs'} more
        </p>
      ) : null}
    </>
  );
}
