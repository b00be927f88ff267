import { describe, expect, it } from 'vitest';
import { eventsOf, fileOf, recordsOf } from '../table/testing.ts';
import { risFormat } from './ris.ts';

const holding = (words: string): unknown => expect.stringContaining(words);

describe('RIS', () => {
  it('is read behind a byte-order mark, whatever its line ends, and what stands between the references is told', async () => {
    const lines = [
      '\uFEFFTY  - RPRT',
      'TI  - Made up',
      'AU  - Madeup,Ada',
      'ER  - ',
      '',
      'Record 2 of 2',
      'TY  - MAP',
      'T1  - A map',
      'ER  -',
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      const events = await eventsOf(risFormat, fileOf(lines.join(end)));
      expect(events).toMatchObject([
        {
          type: 'record',
          record: {
            row: 1,
            body: {
              title: { text: 'Made up' },
              type: 'report',
              agents: [{ agent: { name: 'Madeup, Ada' }, role: 'author' }],
            },
          },
        },
        { type: 'skipped', row: 6, message: holding('Record 2 of 2') },
        { type: 'record', record: { row: 7, body: { type: 'map' } } },
      ]);
    }
  });

  it('has a journal, its volume and pages as the place of publication, and dates as far as they are known', async () => {
    const [record] = await recordsOf(
      risFormat,
      fileOf(
        'TY  - JOUR\nTI  - Made up\nPY  - 1948/07//\nJF  - Made-up Journal\nSP  - 379\nEP  - 423\nVL  - 27\nER  - \n',
      ),
    );
    expect(record?.body).toMatchObject({
      dates: [{ edtf: '1948-07' }],
      locators: [{ role: 'published-in', source: 'Made-up Journal, vol. 27, pp. 379–423' }],
    });
  });

  it('gives two references of one id keys of their own', async () => {
    const one = 'TY  - GEN\nID  - 1\nTI  - Made up\nER  - \n';
    expect((await recordsOf(risFormat, fileOf(one + one))).map(({ key }) => key)).toEqual(['1', '1 (2)']);
  });

  it('without an end, or a title, is refused at its line', async () => {
    const events = await eventsOf(risFormat, fileOf('TY  - GEN\nTI  - Made up\nTY  - GEN\nDO  - 10.1/a\nER  - \n'));
    expect(events).toMatchObject([
      { type: 'refused', row: 1, field: 'ER' },
      { type: 'refused', row: 3, field: 'TI' },
    ]);
  });
});
