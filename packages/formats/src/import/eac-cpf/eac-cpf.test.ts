import { describe, expect, it } from 'vitest';
import { eventsOf, fileOf, recordsOf } from '../table/testing.ts';
import { eacCpfFormat } from './eac-cpf.ts';

const madeUp = `<eac-cpf xmlns="urn:isbn:1-931666-33-4"><control><recordId>made-up-1</recordId><otherRecordId>http://viaf.org/viaf/123</otherRecordId>
<sources><source xlink:href="https://a.example/s"><sourceEntry>Made-up source</sourceEntry></source></sources></control>
<cpfDescription><identity><entityType>person</entityType>
<nameEntry xml:lang="rus" scriptCode="Latn"><part localType="surname">Vymyshlennyi</part><part localType="forename">A.</part><alternativeForm>made up</alternativeForm></nameEntry>
<nameEntry xml:lang="rus"><part>Вымышленный, А.</part><authorizedForm>rule</authorizedForm><useDates><dateRange><fromDate>1920</fromDate><toDate>1930</toDate></dateRange></useDates></nameEntry></identity>
<description><existDates><dateRange><fromDate standardDate="1901-02-03">3 Feb. 1901</fromDate><toDate standardDate="1960">1960</toDate></dateRange></existDates>
<occupation><term>lamplighter</term></occupation><biogHist><p>Made up.</p><p>Wholly.</p></biogHist></description>
<relations><cpfRelation cpfRelationType="temporal-earlier" xlink:href="http://viaf.org/viaf/9"><relationEntry>Old Office</relationEntry></cpfRelation>
<cpfRelation cpfRelationType="hierarchical-child"><relationEntry>Small Office</relationEntry></cpfRelation></relations></cpfDescription></eac-cpf>`;

describe('EAC-CPF', () => {
  it('gives an agent with its names, dates, life, relations and ways out', async () => {
    const [record] = await recordsOf(eacCpfFormat, fileOf(madeUp));
    expect(record).toMatchObject({
      kind: 'agent',
      key: 'made-up-1',
      body: {
        type: 'person',
        name: { text: 'Вымышленный, А.', language: 'ru', validFrom: '1920', validTo: '1930' },
        variants: [{ text: 'Vymyshlennyi, A.', language: 'ru-Latn' }],
        existence: { words: '3 Feb. 1901–1960', edtf: '1901-02-03/1960' },
        description: [{ text: 'Made up.\n\nWholly.' }],
        relations: [
          { agent: { name: 'Old Office' }, relation: 'succeeded' },
          { agent: { name: 'Small Office' }, relation: 'associated-with', note: 'hierarchical-child' },
        ],
        identifiers: [
          { scheme: 'local', value: 'made-up-1' },
          { scheme: 'viaf', value: '123' },
        ],
        links: [
          { scheme: 'viaf', url: 'http://viaf.org/viaf/123', identifier: '123' },
          { scheme: 'uri', url: 'https://a.example/s' },
        ],
        notes: [{ text: 'Occupation: lamplighter' }, { text: 'Source: Made-up source' }],
      },
    });
    expect(Object.values(record?.targets ?? {})).toContainEqual({
      kind: 'agent',
      name: 'Old Office',
      identifiers: [{ scheme: 'viaf', value: '9' }],
    });
    expect(record?.remarks.map(({ field }) => field)).toContain('relations/cpfRelation');
  });

  it('without a name, or of no known type, is refused with what would be right', async () => {
    const events = await eventsOf(
      eacCpfFormat,
      fileOf(`<list>${madeUp.replace(/<part.*?<\/part>/gs, '')}${madeUp.replace('>person<', '>robot<')}</list>`),
    );
    expect(events).toMatchObject([
      { type: 'refused', field: 'identity/nameEntry' },
      { type: 'refused', field: 'identity/entityType' },
    ]);
  });
});
