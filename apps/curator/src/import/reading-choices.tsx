'use client';

import { textEncodings } from '@fonds/domain/text/encodings';
import { Button } from '@fonds/ui/button';
import { Select } from '@fonds/ui/select';
import { useState, type SubmitEvent } from 'react';
import { Alert } from '../desk/alert.tsx';
import { api } from '../desk/api.ts';
import { useSubmit } from '../desk/use-submit.ts';
import { delimiterChoices } from './import-words.ts';
import { isToBeSaid, sentOptions, type Found, type ReadingOptions } from './reading.ts';

const knownBy: Readonly<Record<Found['encodingKnownBy'], string>> = {
  declared: 'As the file says, or as you said.',
  'byte-order-mark': 'By the mark that the file begins with.',
  'well-formed': 'All of the file is well formed in it.',
  guessed: 'Only guessed: the file doesn’t say it. Look at the samples below, then confirm it or choose another.',
};

interface ReadingChoicesProps {
  readonly number: number;
  readonly format: string;
  readonly formats: readonly { readonly id: string; readonly label: string }[];
  readonly options: ReadingOptions;
  readonly found: Found | undefined;
}

/** How the file is read: what was found, each with a choice. Nothing goes on while something was only guessed. */
export function ReadingChoices({ number, format, formats, options, found }: ReadingChoicesProps) {
  const [chosen, setChosen] = useState({
    format,
    encoding: options.encoding ?? found?.encoding ?? 'utf-8',
    delimiter: options.delimiter ?? found?.delimiter ?? ',',
    sheet: options.sheet ?? found?.sheets?.[0] ?? '',
  });
  const { busy, issues, problem, submitAndGo } = useSubmit();
  const toBeSaid = found !== undefined && isToBeSaid(found);
  const encodings = [...new Set([chosen.encoding, ...textEncodings])];
  const sheets = found?.sheets ?? [];
  const isWorkbook = found?.sheets !== undefined;

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const isOther = chosen.format !== format;
    const said: ReadingOptions = {
      ...(isWorkbook ||
      (chosen.encoding === found?.encoding && found.encodingKnownBy !== 'guessed' && options.encoding === undefined)
        ? {}
        : { encoding: chosen.encoding }),
      ...(found?.delimiter === undefined ? {} : { delimiter: chosen.delimiter }),
      ...(sheets.length > 1 ? { sheet: chosen.sheet } : {}),
    };
    const change = { number, format: chosen.format, options: sentOptions(isOther ? {} : said) };
    await submitAndGo(api.imports.change.mutate(change), () => `/import/${number}`);
  };
  return (
    <form aria-label="How the file is read" onSubmit={(event) => void send(event)} className="mt-4 font-sans text-sm">
      <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
        <Select
          id="import-format"
          label="Format"
          hint="Found from the name and the first lines."
          options={formats.map(({ id, label }) => ({ value: id, label }))}
          value={chosen.format}
          onChange={(event) => setChosen({ ...chosen, format: event.target.value })}
        />
        {isWorkbook ? null : (
          <Select
            id="import-encoding"
            label="Encoding"
            hint={found === undefined ? 'Of the letters in the file.' : knownBy[found.encodingKnownBy]}
            options={encodings.map((one) => ({ value: one, label: one }))}
            value={chosen.encoding}
            onChange={(event) => setChosen({ ...chosen, encoding: event.target.value })}
          />
        )}
        {found?.delimiter === undefined ? null : (
          <Select
            id="import-delimiter"
            label="Cells are parted by"
            options={delimiterChoices(found.delimiter)}
            value={chosen.delimiter}
            onChange={(event) => setChosen({ ...chosen, delimiter: event.target.value })}
          />
        )}
        {sheets.length < 2 ? null : (
          <Select
            id="import-sheet"
            label="Sheet"
            options={sheets.map((one) => ({ value: one, label: one }))}
            value={chosen.sheet}
            onChange={(event) => setChosen({ ...chosen, sheet: event.target.value })}
          />
        )}
      </div>
      {found?.lineEnds === undefined ? null : <p className="mt-3 text-muted">Line ends: {found.lineEnds}</p>}
      {toBeSaid && found.questions.length > 0 ? (
        <ul aria-label="To be said first" className="mt-3 max-w-3xl text-oxide">
          {found.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      ) : null}
      <div className="mt-3">
        <Alert message={issues.map(({ message }) => message).join(' ') || problem} />
      </div>
      <Button type="submit" look={toBeSaid ? 'main' : 'plain'} disabled={busy} className="mt-3">
        {toBeSaid ? 'Yes, read it so' : 'Read it so'}
      </Button>
    </form>
  );
}
