import { byRole } from '@fonds/domain/by-role';
import { basisLabel, isInferred, kindLabel } from '@fonds/domain/dates/historical-date';
import { dateInWords } from '@fonds/domain/dates/words';
import type { Document } from '@fonds/domain/document';
import {
  declassification,
  locatorRoles,
  relationWords,
  releaseInWords,
  rightsInWords,
  transmissionWords,
} from '@fonds/domain/evidence-words';
import type { Rights } from '@fonds/domain/record-parts';
import type { NamedLabels } from '@fonds/domain/term-labels';
import type { WholeDocument } from '@fonds/domain/views/export';
import { textHeading } from './text/headings.ts';

/** What is known of a document under one label, each value in words. */
export interface LabelledFact {
  readonly label: string;
  readonly values: readonly string[];
}

type Attributed = { readonly name: string; readonly inferred: string | null };

/** What a document's page says beside its text, in words and in its order; only what is known. */
export function factsOf(document: WholeDocument): LabelledFact[] {
  const { entry, body } = document;
  const facts: [label: string, values: readonly (string | undefined)[]][] = [
    ...body.dates.map((date): [string, string[]] => [kindLabel(date.kind), [dateFact(date)]]),
    ...byRole('agent-role', document.agents).map(({ label, links }): [string, string[]] => [
      label,
      links.map(attributed),
    ]),
    ...byRole('place-role', document.places).map(({ role, label, links }): [string, string[]] => [
      role === 'about' && links[0]?.roleLabel === undefined ? 'Places' : label,
      links.map(attributed),
    ]),
    ['Subjects', document.subjects.map(({ name }) => name)],
    ['Type', [entry.type?.label]],
    ['Original title', [body.originalTitle?.text]],
    ['Also titled', body.alternativeTitles.map(({ text }) => text)],
    ['Held as', [body.transmission && transmissionWords[body.transmission]]],
    ['Languages', entry.languages.map(({ label }) => label)],
    ['Extent', [body.extent]],
    ['Numbers', body.numbers.map(({ label, value }) => (label ? `${label} ${value}` : value))],
    ...body.locators.map((locator): [string, string[]] => [
      `${locatorRoles[locator.role]}${locator.current ? '' : ' (formerly)'}`,
      [locatorInWords(locator)],
    ]),
    [
      'Classification',
      [entry.classification ?? undefined, body.classification?.marking, declassification(body, document.labels.levels)],
    ],
    ['Released', body.releases.map(releaseInWords)],
    ['Obtained by', [body.provenance?.obtainedBy]],
    ['Contributed', [body.provenance?.contributedBy]],
    ['Funded by', [body.provenance?.fundedBy]],
    ['History', [body.provenance?.creatorHistory, body.provenance?.custodialHistory]],
    ['Collections', document.collections.map(({ link }) => link.name)],
    [
      'Related documents',
      document.relations.map(
        ({ relation, relationLabel, name }) => `${relationLabel ?? relationWords[relation] ?? relation} ${name}`,
      ),
    ],
    ['Identifiers', body.identifiers.map(({ scheme, value }) => `${scheme} ${value}`)],
    ['Rights', rightsFacts(document)],
  ];
  return facts.flatMap(([label, given]) => {
    const values = given.filter((value) => value !== undefined && value !== '');
    return values.length > 0 ? [{ label, values: values.filter((value) => value !== undefined) }] : [];
  });
}

function attributed({ name, inferred }: Attributed): string {
  return inferred === null ? name : `${name} (inferred${inferred === '' ? '' : `: ${inferred}`})`;
}

function dateFact(date: Document['dates'][number]): string {
  const words = date.edtf === undefined ? date.words : dateInWords(date.edtf);
  const how = date.basis && isInferred(date) ? `, ${basisLabel(date.basis)}` : '';
  return `${words ?? 'undated'}${how}${date.note ? ` (${date.note})` : ''}`;
}

/** Repository, the archive's own levels, record set, and the source's words in brackets. */
export function locatorInWords(locator: Document['locators'][number]): string {
  const parts = [
    locator.repository?.name,
    ...locator.levels.map(({ name, value }) => `${name} ${value}`),
    locator.recordset?.name,
  ].filter((part) => part !== undefined);
  const parsed = parts.join(', ');
  if (locator.source === undefined) return parsed === '' ? (locator.url ?? '') : parsed;
  return parsed === '' ? locator.source : `${parsed} (${locator.source})`;
}

const rightsOf = { work: 'the document', scan: 'the scan', description: 'the description' } as const;

function rightsFacts({ body: { rights }, texts, labels }: WholeDocument): string[] {
  const parts = (['work', 'scan', 'description'] as const).flatMap((part) => {
    const said = rightsFact(rights?.[part], labels);
    return said === '' ? [] : [part === 'work' ? said : `${rightsOf[part]}: ${said}`];
  });
  const ofTexts = texts.flatMap((text) => {
    const said = rightsFact(text.rights, labels);
    return said === '' ? [] : [`${textHeading(text, labels)}: ${said}`];
  });
  return [...parts, ...ofTexts];
}

/** Who may use something, in words: its statement by name and address, its holder, its note. */
export function rightsFact(known: Rights | undefined, labels: NamedLabels): string {
  const statement = known?.statement && rightsInWords(known.statement, labels.rights);
  return [statement, known?.statement, known?.holder, known?.note].filter(Boolean).join(', ');
}

/** The address of the rights statement for the document itself, where one is known. */
export function licenceOf({ body }: WholeDocument): string | undefined {
  return body.rights?.work?.statement;
}
