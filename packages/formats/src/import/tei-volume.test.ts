import { describe, expect, it } from 'vitest';
import { eventsOf, fileOf } from './table/testing.ts';
import { teiFormat } from './tei-format.ts';
import { readTei } from './tei.ts';

const volume = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title level="s">A made-up series</title><title type="short">Short</title><title type="complete">A made-up volume</title></titleStmt></fileDesc></teiHeader>
<text><front><div type="section"><head>Persons</head><list type="persons"><item><hi><persName xml:id="p_MA1">Madeup, Ada</persName></hi>, lamplighter</item></list></div></front>
<body><p>A made-up preface.</p><div type="compilation"><head>Part</head><div type="chapter">
<div type="document" xml:id="d1"><head>1. Telegram From <persName type="from" corresp="#p_MA1">Ada Madeup</persName> to <persName type="to">Nobody</persName></head>
<note type="source">Source: Made-up Archive, box 1.</note><dateline><placeName>Nowhere</placeName>, 27 July 1953</dateline><p>Made up.</p></div>
<div type="document" xml:id="d2" frus:doc-dateTime-min="1953-07-28T00:00:00-05:00" frus:doc-dateTime-max="1953-07-28T23:59:59-05:00"><head>2. Note</head><p>Made up too.</p></div>
</div></div></body></text></TEI>`;

describe('a volume of documents in TEI', () => {
  it('gives each of its documents, however deep in its chapters, with its date, source and correspondents', () => {
    const result = readTei(volume);
    expect(result.ok && result.documents).toMatchObject([
      {
        title: '1. Telegram From Ada Madeup to Nobody',
        date: { words: 'Nowhere, 27 July 1953', edtf: '1953-07-27' },
        source: 'Made-up Archive, box 1.',
        parties: [
          { name: 'Ada Madeup', role: 'sender' },
          { name: 'Nobody', role: 'recipient' },
        ],
      },
      { title: '2. Note', date: { edtf: '1953-07-28' } },
    ]);
  });

  it('tells what stands outside of the documents', () => {
    const result = readTei(volume);
    const said = result.ok ? (result.documents[0]?.notUnderstood ?? []) : [];
    expect(said.filter(({ message }) => message.includes('outside')).map(({ words }) => words)).toContain(
      'A made-up preface.',
    );
  });

  it('links a name to whom its list of persons says it is', async () => {
    const [first] = await eventsOf(teiFormat, fileOf(volume));
    const targets = first?.type === 'record' ? Object.values(first.record.targets) : [];
    expect(targets).toContainEqual({ kind: 'agent', type: 'person', name: 'Madeup, Ada', identifiers: [] });
  });
});

describe('one document in TEI', () => {
  const single = (header: string, body: string) =>
    readTei(
      `<TEI><teiHeader><fileDesc><titleStmt><title level="s">Series</title><title type="iso-date">1953</title><title level="a">Own title</title></titleStmt>${header}</fileDesc></teiHeader><text><body>${body}</body></text></TEI>`,
    );

  it('is called by its own title, not by its series', () => {
    expect(single('', '<p>Made up.</p>')).toMatchObject({ documents: [{ title: 'Own title' }] });
  });

  it('whose header and dateline contradict each other is told of', () => {
    const created = '<publicationStmt><date type="created" when="1935-07-27">27 July 1935</date></publicationStmt>';
    const result = single(created, '<dateline>27 July 1953</dateline><p>Made up.</p>');
    expect(result).toMatchObject({ documents: [{ date: { edtf: '1953-07-27' } }] });
    expect(result.ok && result.documents[0]?.notUnderstood.map(({ message }) => message).join()).toMatch(
      /1935-07-27.*1953-07-27/,
    );
  });
});
