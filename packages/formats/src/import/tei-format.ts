import { keysAmongEquals } from './equals.ts';
import type { ImportedTarget, ImportEvent, ImportFile, ImportFormat } from './import-format.ts';
import { readTei, type TeiDocument } from './tei.ts';
import { inspectWholeText, readWholeText } from './whole-text.ts';

/** TEI P5: one document or several, with their whole texts. */
export const teiFormat: ImportFormat = {
  id: 'tei',
  label: 'TEI',
  extensions: ['xml', 'tei'],
  inspect: inspectWholeText,
  read: readEvents,
};

async function* readEvents(file: ImportFile): AsyncIterable<ImportEvent> {
  const references = new References();
  const read = readTei(await readWholeText(file), (ref) => references.markOf(ref));
  if (!read.ok) {
    for (const { line, message } of read.issues) yield { type: 'refused', row: line, message };
    return;
  }
  const keyOf = keysAmongEquals();
  let row = 0;
  for (const document of read.documents) {
    // Several may begin on one line.
    row = Math.max(document.line, row);
    const said = document.identifiers[0]?.value ?? `${document.date?.edtf ?? ''} ${document.title}`;
    const targets = { ...targetsOf(document), ...references.targetsIn(htmlOf(document), document.listed) };
    const remarks = document.notUnderstood.map(({ line, message, words }) => ({
      message: `${line === null ? '' : `line ${String(line)}: `}${message}${words === '' ? '' : ` “${words.slice(0, 200)}”`}`,
    }));
    yield {
      type: 'record',
      record: {
        row,
        kind: 'document',
        key: `document ${keyOf(said)}`,
        body: bodyOf(document, references),
        targets,
        remarks,
      },
    };
  }
}

function htmlOf({ html, others = [] }: TeiDocument): string {
  return [html, ...others.map((other) => other.html)].join('');
}

function targetsOf({ parties }: TeiDocument): Record<string, ImportedTarget> {
  return Object.fromEntries(parties.map(({ name, type }) => [`agent ${name}`, { kind: 'agent', name, type }]));
}

/** What the references of names mean is looked up later; a text keeps record ids alone, so a mark looks like one meanwhile. */
class References {
  readonly #marks = new Map<string, string>();
  readonly #refs = new Map<string, string>();

  markOf(ref: string): string {
    const mark = this.#marks.get(ref) ?? `7${String(this.#marks.size).padStart(25, 'Z')}`;
    this.#marks.set(ref, mark);
    this.#refs.set(mark, ref);
    return mark;
  }

  targetsIn(html: string, listed: TeiDocument['listed']): Record<string, ImportedTarget> {
    const targets: Record<string, ImportedTarget> = {};
    for (const [, mark = ''] of html.matchAll(/ data-record="(7Z+\d+)"/g)) {
      const ref = this.#refs.get(mark);
      if (ref === undefined) continue;
      const known = listed?.get(ref);
      // A list of the file says who it is; any other reference leads on only where the archive has it.
      targets[mark] = known ?? {
        kind: 'agent',
        name: ref,
        identifiers: [{ scheme: 'ref', value: ref }],
        standing: true,
      };
    }
    return targets;
  }

  marked(html: string): string {
    return html.replace(/ data-record="(7Z+\d+)"/g, ' data-record="@$1"');
  }
}

function bodyOf(document: TeiDocument, references: References): Record<string, unknown> {
  const { title, date, summary, language, identifiers, parties, source, rights } = document;
  const texts = [{ kind: document.kind ?? 'transcript', language, html: document.html }, ...(document.others ?? [])];
  return {
    title: { text: title },
    dates: date ? [{ ...date, kind: 'created' }] : [],
    summary: summary === '' ? [] : [{ text: summary }],
    languages: language === undefined ? [] : [language],
    identifiers,
    agents: parties.map(({ name, role }) => ({ agent: { id: `@agent ${name}`, name }, role })),
    locators: source === '' ? [] : [{ role: 'copy-consulted', source }],
    texts: texts
      .filter(({ html }) => html !== '')
      .map((text, at) => ({
        key: at === 0 ? 'text' : `text-${String(at + 1)}`,
        language: text.language ?? 'und',
        kind: text.kind,
        // Of a transcript beside it a translation is one; otherwise nobody says of what.
        ...(text.kind === 'translation' && texts[0]?.kind === 'transcript' ? { source: { text: 'text' } } : {}),
        html: references.marked(text.html),
        ...(rights === undefined ? {} : { rights }),
      })),
  };
}
