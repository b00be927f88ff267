import {
  citationText,
  type CitationLine,
  type CitationsView,
  type FormattedCitation,
} from '@fonds/domain/views/citation';
import { listAddress } from '@fonds/domain/views/list';
import { words } from '@fonds/ui/words';
import { PrintedCitation } from './citation-line.tsx';
import { CopyButton } from './copy-button.tsx';

/** A document in every style, each with a button that copies it, and for reference managers. */
export function Citations({ view }: { readonly view: CitationsView }) {
  const files = [
    { label: 'BibTeX', extension: '.bib', text: view.bibtex },
    { label: 'RIS', extension: '.ris', text: view.ris },
    { label: 'CSL-JSON', extension: '.csl.json', text: view.cslJson },
  ];
  return (
    <div className="mt-8 max-w-reading">
      {view.citations.map((citation) => (
        <Style key={citation.style} citation={citation} />
      ))}
      <section aria-labelledby="files" className="border-t border-line pt-6">
        <h2 id="files" className="font-sans text-base font-semibold">
          {words.cite.files}
        </h2>
        <p className="mt-1 font-sans text-sm text-muted">{words.cite.filesLead}</p>
        {files.map(({ label, extension, text }) => (
          <details key={label} className="border-b border-hair py-3">
            <summary className="min-h-6 font-sans text-sm font-medium">{label}</summary>
            <pre
              id={`cite-${label.toLowerCase()}`}
              tabIndex={0}
              aria-label={label}
              className="mt-3 overflow-x-auto font-mono text-[0.8125rem] leading-normal"
            >
              {text}
            </pre>
            <p className="mt-3 flex gap-x-5 font-sans text-sm print:hidden">
              <CopyButton from={`cite-${label.toLowerCase()}`} what={label} />
              <a href={listAddress([view.id], extension)} rel="nofollow" download>
                {words.cite.download}
              </a>
            </p>
          </details>
        ))}
      </section>
    </div>
  );
}

function Style({ citation: { style, note, bibliography } }: { readonly citation: FormattedCitation }) {
  const name = words.cite.styles[style];
  return (
    <section aria-labelledby={`style-${style}`} className="border-t border-line py-6">
      <h2 id={`style-${style}`} className="mb-3 font-sans text-base font-semibold">
        {name}
      </h2>
      {note ? <Line id={`${style}-note`} label={words.cite.note} line={note} style={name} language="en" /> : null}
      <Line
        id={`${style}-bibliography`}
        label={note ? words.cite.bibliography : ''}
        line={bibliography}
        style={name}
        language={style === 'gost' ? 'ru' : 'en'}
      />
    </section>
  );
}

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly line: CitationLine;
  readonly style: string;
  readonly language: string;
}

function Line({ id, label, line, style, language }: LineProps) {
  if (citationText(line) === '') return null;
  return (
    <div className="mb-4 last:mb-0">
      {label === '' ? null : <h3 className="eyebrow mb-1.5">{label}</h3>}
      <p id={id} lang={language} className="text-[1.0625rem] leading-normal [overflow-wrap:anywhere]">
        <PrintedCitation line={line} />
      </p>
      <CopyButton from={id} what={[style, label].filter(Boolean).join(', ')} />
    </div>
  );
}
