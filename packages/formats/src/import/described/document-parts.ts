import type { HistoricalDate } from '@fonds/domain/dates/historical-date';
import type { PlaceRole } from '@fonds/domain/document';
import type { Link } from '@fonds/domain/link';
import type { LocalizedText } from '@fonds/domain/language';
import type { TermLabels } from '@fonds/domain/vocabularies';
import type { ImportedTarget } from '../import-format.ts';
import type { RecordDraft } from './record-draft.ts';
import { termMeant } from './own-terms.ts';
import { roleOf } from './relators.ts';
import { languageOf } from './source-language.ts';
import { documentTypeOf, webAddress } from './source-values.ts';

/** The parts of a document that every descriptive format fills, gathered in the source's order. */
export class DocumentParts {
  readonly draft: RecordDraft;
  readonly #terms: TermLabels;
  readonly titles: LocalizedText[] = [];
  readonly alternatives: LocalizedText[] = [];
  originalTitle: LocalizedText | undefined;
  readonly dates: HistoricalDate[] = [];
  readonly summary: LocalizedText[] = [];
  readonly languages: string[] = [];
  readonly extent: string[] = [];
  readonly agents: { readonly agent: Link; readonly role: string }[] = [];
  readonly places: { readonly place: Link; readonly role: PlaceRole }[] = [];
  readonly subjects: Link[] = [];
  readonly collections: Link[] = [];
  readonly locators: Record<string, unknown>[] = [];
  readonly numbers: { readonly label?: string; readonly value: string }[] = [];
  readonly rightsNotes: string[] = [];
  readonly provenance: Record<string, string> = {};
  statement: string | undefined;
  holder: string | undefined;
  type: string | undefined;

  /** `terms` are those that the archive has. */
  constructor(draft: RecordDraft, terms: TermLabels = {}) {
    this.draft = draft;
    this.#terms = terms;
  }

  agent(target: Omit<ImportedTarget, 'kind'>, role: string): void {
    if (target.name.trim() === '') return;
    const agent = this.draft.link({ kind: 'agent', ...target });
    if (!this.agents.some((known) => known.agent.id === agent.id && known.role === role))
      this.agents.push({ agent, role });
  }

  /** Somebody in the role that one of the source's words for it means here; where none does, in `otherwise`, and that is told. */
  agentAs(
    field: string,
    target: Omit<ImportedTarget, 'kind'>,
    words: readonly string[],
    otherwise: 'author' | 'mentioned' = 'mentioned',
  ): void {
    const role = words
      .map((each) => roleOf(each, this.#terms['agent-role'] ?? []))
      .find((known) => known !== undefined);
    this.agent(target, role ?? otherwise);
    if (role !== undefined || target.name.trim() === '') return;
    const said = `“${target.name}” is “${words.join(', ')}” there, which is no role here`;
    this.draft.remark(field, `${said}: the name stands as ${otherwise === 'author' ? 'the author' : 'mentioned'}.`);
  }

  place(target: Omit<ImportedTarget, 'kind'>, role: PlaceRole = 'about'): void {
    if (target.name.trim() === '') return;
    const place = this.draft.link({ kind: 'place', ...target });
    if (!this.places.some((known) => known.place.id === place.id && known.role === role))
      this.places.push({ place, role });
  }

  subject(target: Omit<ImportedTarget, 'kind'>): void {
    if (target.name.trim() !== '') addLink(this.subjects, this.draft.link({ kind: 'subject', ...target }));
  }

  collection(target: Omit<ImportedTarget, 'kind'>): void {
    if (target.name.trim() !== '') addLink(this.collections, this.draft.link({ kind: 'collection', ...target }));
  }

  language(field: string, words: string): void {
    const tag = languageOf(words) ?? termMeant(words, this.#terms.language);
    if (tag === undefined) this.draft.keep(field, 'Language', words);
    else if (!this.languages.includes(tag)) this.languages.push(tag);
  }

  /** The first that is one of the archive's types; others are kept in words. */
  typed(field: string, words: string): void {
    const type = termMeant(words, this.#terms['document-type']) ?? documentTypeOf(words);
    if (type !== undefined && (this.type === undefined || this.type === type)) this.type = type;
    else if (words.toLowerCase() !== 'text') this.draft.keep(field, 'Type', words);
  }

  /** An address is the statement; words are its note. */
  rights(field: string, words: string): void {
    const address = webAddress(words);
    if (address === undefined) this.rightsNotes.push(words);
    else if (this.statement === undefined) this.statement = address;
    else if (address !== this.statement) this.draft.keep(field, 'Rights', words);
  }

  /** A custodial or creator's history, paragraphs under one another. */
  history(field: 'custodialHistory' | 'creatorHistory' | 'obtainedBy', words: string): void {
    const before = this.provenance[field];
    this.provenance[field] = before === undefined ? words : `${before}\n\n${words}`;
  }

  /** Puts them into the body; false where there is no title. */
  fill(): boolean {
    const { body } = this.draft;
    const [title, ...others] = [...this.titles, ...this.alternatives];
    if (!title) return false;
    const work = {
      ...(this.statement === undefined ? {} : { statement: this.statement }),
      ...(this.holder === undefined ? {} : { holder: this.holder }),
      ...(this.rightsNotes.length === 0 ? {} : { note: this.rightsNotes.join('\n\n') }),
    };
    Object.assign(body, {
      title,
      originalTitle: this.originalTitle,
      alternativeTitles: others.filter(
        ({ text }, at) => others.findIndex((other) => other.text === text) === at && text !== title.text,
      ),
      dates: this.dates.filter(
        (date, at) => this.dates.findIndex((other) => JSON.stringify(other) === JSON.stringify(date)) === at,
      ),
      summary: this.summary,
      type: this.type,
      languages: this.languages,
      extent: this.extent.join('; '),
      numbers: this.numbers,
      locators: this.locators,
      provenance: Object.keys(this.provenance).length === 0 ? undefined : this.provenance,
      rights: Object.keys(work).length === 0 ? undefined : { work },
      agents: this.agents,
      places: this.places,
      subjects: this.subjects,
      collections: this.collections,
    });
    return true;
  }

  /** By which the record is known again where the source gives it no key. */
  plainKey(): string {
    const [date] = this.dates;
    return [date?.edtf ?? date?.words ?? 'undated', this.titles[0]?.text ?? ''].join(' ');
  }
}

function addLink(links: Link[], link: Link): void {
  if (!links.some(({ id }) => id === link.id)) links.push(link);
}
