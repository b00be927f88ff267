import { citationText } from '@fonds/domain/views/citation';
import type { CslStyle } from '@fonds/formats/citation/printed-item';
import type { Cited } from '@fonds/formats/citation/cited';
import { madeUpCited, madeUpId, madeUpRecord } from '@fonds/formats/citation/testing';
import { expect, test } from 'vitest';
import { formatCitation } from './citations.ts';

async function printed(
  cited: Cited,
  style: CslStyle,
): Promise<{ note: string | null; bibliography: string; day: string }> {
  const { note, bibliography } = await formatCitation(cited, style);
  return {
    note: note && citationText(note),
    bibliography: citationText(bibliography),
    day: bibliography.flatMap((part) => (part.withDay ? [part.day ?? part.text] : [])).join('|'),
  };
}

const styles = ['chicago', 'mla', 'apa', 'turabian'] as const;

async function inEveryStyle(cited: Cited): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const style of styles) all[style] = await printed(cited, style);
  return all;
}

const repository = (number: number, name: string) => ({ id: madeUpId(number), name });

const sovietTelegram = madeUpCited({
  title: 'Specimen on the talks',
  type: ['telegram', 'Telegram'],
  agents: [
    ['sender', madeUpRecord(2, 'Anna Specimen')],
    ['recipient', madeUpRecord(3, 'Boris Madeup')],
  ],
  body: {
    languages: ['ru'],
    numbers: [{ label: 'исх. №', value: '17' }],
    locators: [
      {
        role: 'original',
        repository: repository(4, 'AVP RF'),
        levels: [
          { name: 'fond', value: '0102' },
          { name: 'opis', value: '9' },
          { name: 'delo', value: '35' },
          { name: 'leaves', value: '12–14' },
        ],
      },
      {
        role: 'copy-consulted',
        repository: repository(5, 'Library of Specimens'),
        levels: [{ name: 'box', value: '3' }],
      },
    ],
  },
  repositories: [madeUpRecord(4, 'Archive of Foreign Policy', { type: null })],
});

const nscReport = madeUpCited({
  title: 'A Specimen Policy',
  type: ['report', 'Report'],
  agents: [['author', madeUpRecord(2, 'Council of Specimens', { type: 'organisation' })]],
  body: {
    numbers: [{ value: 'NSC 0/0' }],
    locators: [
      {
        role: 'original',
        repository: repository(4, 'Specimen Library'),
        levels: [
          { name: 'record group', value: '273' },
          { name: 'box', value: '26' },
          { name: 'folder', value: '2' },
        ],
      },
    ],
  },
});

test('a Soviet telegram: who to whom, fond, opis and delo, archive, the copy, the archive it was read in, its address', async () => {
  expect(await inEveryStyle(sovietTelegram)).toMatchInlineSnapshot(`
    {
      "apa": {
        "bibliography": "Specimen, A. (1953, May 28). Specimen on the talks [Telegram to Boris Madeup]. Archive of Foreign Policy (f. 0102, op. 9, d. 35, ll. 12–14), copy in Library of Specimens, box 3, Fonds. https://archive.example/documents/made-up-paper",
        "day": "",
        "note": null,
      },
      "chicago": {
        "bibliography": "Specimen, Anna. “Specimen on the talks.” Telegram, May 28, 1953. F. 0102, op. 9, d. 35, ll. 12–14. Archive of Foreign Policy, copy in Library of Specimens, box 3. Fonds. https://archive.example/documents/made-up-paper.",
        "day": "",
        "note": "Anna Specimen to Boris Madeup, “Specimen on the talks,” Telegram, May 28, 1953, f. 0102, op. 9, d. 35, ll. 12–14, Archive of Foreign Policy, copy in Library of Specimens, box 3, Fonds, https://archive.example/documents/made-up-paper.",
      },
      "mla": {
        "bibliography": "Specimen, Anna. Specimen on the talks. исх. № 17, 28 May 1953. Archive of Foreign Policy, f. 0102, op. 9, d. 35, ll. 12–14, copy in Library of Specimens, box 3, Fonds, https://archive.example/documents/made-up-paper.",
        "day": "",
        "note": null,
      },
      "turabian": {
        "bibliography": "Specimen, Anna. “Specimen on the talks.” Telegram, May 28, 1953. F. 0102, op. 9, d. 35, ll. 12–14. Archive of Foreign Policy, copy in Library of Specimens, box 3. Fonds. https://archive.example/documents/made-up-paper.",
        "day": "Accessed |month-first|. ",
        "note": "Anna Specimen to Boris Madeup, “Specimen on the talks,” Telegram, May 28, 1953, f. 0102, op. 9, d. 35, ll. 12–14, Archive of Foreign Policy, copy in Library of Specimens, box 3, Fonds, https://archive.example/documents/made-up-paper.",
      },
    }
  `);
});

test('a report in a box and folder, with its number where the style prints one', async () => {
  expect(await inEveryStyle(nscReport)).toMatchInlineSnapshot(`
    {
      "apa": {
        "bibliography": "Council of Specimens. (1953, May 28). A Specimen Policy (Report No. NSC 0/0). Specimen Library (RG 273, box 26, folder 2), Fonds. https://archive.example/documents/made-up-paper",
        "day": "",
        "note": null,
      },
      "chicago": {
        "bibliography": "Council of Specimens. “A Specimen Policy.” Report, May 28, 1953. RG 273, box 26, folder 2. Specimen Library. Fonds. https://archive.example/documents/made-up-paper.",
        "day": "",
        "note": "Council of Specimens, “A Specimen Policy,” Report, May 28, 1953, RG 273, box 26, folder 2, Specimen Library, Fonds, https://archive.example/documents/made-up-paper.",
      },
      "mla": {
        "bibliography": "Council of Specimens. A Specimen Policy. NSC 0/0, 28 May 1953. Specimen Library, RG 273, box 26, folder 2, Fonds, https://archive.example/documents/made-up-paper.",
        "day": "",
        "note": null,
      },
      "turabian": {
        "bibliography": "Council of Specimens. “A Specimen Policy.” Report, May 28, 1953. RG 273, box 26, folder 2. Specimen Library. Fonds. https://archive.example/documents/made-up-paper.",
        "day": "Accessed |month-first|. ",
        "note": "Council of Specimens, “A Specimen Policy,” Report, May 28, 1953, RG 273, box 26, folder 2, Specimen Library, Fonds, https://archive.example/documents/made-up-paper.",
      },
    }
  `);
});

test('undated: the style says so, or asks for the day of reading', async () => {
  expect(await inEveryStyle(madeUpCited({ edtf: null, type: ['letter', 'Letter'], title: 'Specimen' })))
    .toMatchInlineSnapshot(`
      {
        "apa": {
          "bibliography": "Specimen. (n.d.). [Letter]. Fonds. https://archive.example/documents/made-up-paper",
          "day": "Retrieved |month-first|, from ",
          "note": null,
        },
        "chicago": {
          "bibliography": "“Specimen.” Letter, n.d. Fonds. https://archive.example/documents/made-up-paper.",
          "day": "",
          "note": "“Specimen,” Letter, n.d., Fonds, https://archive.example/documents/made-up-paper.",
        },
        "mla": {
          "bibliography": "Specimen. Fonds, https://archive.example/documents/made-up-paper.",
          "day": " Accessed |day-short|.",
          "note": null,
        },
        "turabian": {
          "bibliography": "“Specimen.” Letter, n.d. Fonds. https://archive.example/documents/made-up-paper.",
          "day": "Accessed |month-first|. ",
          "note": "“Specimen,” Letter, n.d., Fonds, https://archive.example/documents/made-up-paper.",
        },
      }
    `);
});

test('about a month, and no author', async () => {
  expect(await inEveryStyle(madeUpCited({ edtf: '1953-05~' }))).toMatchInlineSnapshot(`
    {
      "apa": {
        "bibliography": "A made-up paper. (ca. 1953, May). Fonds. https://archive.example/documents/made-up-paper",
        "day": "",
        "note": null,
      },
      "chicago": {
        "bibliography": "“A Made-up Paper,” [May 1953?]. Fonds. https://archive.example/documents/made-up-paper.",
        "day": "",
        "note": "“A Made-up Paper,” [May 1953?], Fonds, https://archive.example/documents/made-up-paper.",
      },
      "mla": {
        "bibliography": "A Made-up Paper. Circa May 1953. Fonds, https://archive.example/documents/made-up-paper.",
        "day": "",
        "note": null,
      },
      "turabian": {
        "bibliography": "“A Made-up Paper,” circa May 1953. Fonds. https://archive.example/documents/made-up-paper.",
        "day": "Accessed |month-first|. ",
        "note": "“A Made-up Paper,” circa May 1953, Fonds, https://archive.example/documents/made-up-paper.",
      },
    }
  `);
});

test('a Chinese author keeps the order of the name', async () => {
  const author = madeUpRecord(2, 'Wang Moumou', { variants: [{ text: '王某某', language: 'zh' }] });
  expect(await inEveryStyle(madeUpCited({ agents: [['author', author]] }))).toMatchInlineSnapshot(`
    {
      "apa": {
        "bibliography": "Wang, M. (1953, May 28). A made-up paper. Fonds. https://archive.example/documents/made-up-paper",
        "day": "",
        "note": null,
      },
      "chicago": {
        "bibliography": "Wang Moumou. “A Made-up Paper,” May 28, 1953. Fonds. https://archive.example/documents/made-up-paper.",
        "day": "",
        "note": "Wang Moumou, “A Made-up Paper,” May 28, 1953, Fonds, https://archive.example/documents/made-up-paper.",
      },
      "mla": {
        "bibliography": "Wang Moumou. A Made-up Paper. 28 May 1953. Fonds, https://archive.example/documents/made-up-paper.",
        "day": "",
        "note": null,
      },
      "turabian": {
        "bibliography": "Wang Moumou. “A Made-up Paper,” May 28, 1953. Fonds. https://archive.example/documents/made-up-paper.",
        "day": "Accessed |month-first|. ",
        "note": "Wang Moumou, “A Made-up Paper,” May 28, 1953, Fonds, https://archive.example/documents/made-up-paper.",
      },
    }
  `);
});

test('published in a volume alone', async () => {
  const body = {
    locators: [{ role: 'published-in' as const, source: 'Foreign Relations of Specimens, 1952–1954, vol. XV, doc. 5' }],
  };
  expect(await inEveryStyle(madeUpCited({ body }))).toMatchInlineSnapshot(`
    {
      "apa": {
        "bibliography": "A made-up paper. (1953, May 28). Published in Foreign Relations of Specimens, 1952–1954, vol. XV, doc. 5, Fonds. https://archive.example/documents/made-up-paper",
        "day": "",
        "note": null,
      },
      "chicago": {
        "bibliography": "“A Made-up Paper,” May 28, 1953. Published in Foreign Relations of Specimens, 1952–1954, vol. XV, doc. 5. Fonds. https://archive.example/documents/made-up-paper.",
        "day": "",
        "note": "“A Made-up Paper,” May 28, 1953, published in Foreign Relations of Specimens, 1952–1954, vol. XV, doc. 5, Fonds, https://archive.example/documents/made-up-paper.",
      },
      "mla": {
        "bibliography": "A Made-up Paper. 28 May 1953. Published in Foreign Relations of Specimens, 1952–1954, vol. XV, doc. 5, Fonds, https://archive.example/documents/made-up-paper.",
        "day": "",
        "note": null,
      },
      "turabian": {
        "bibliography": "“A Made-up Paper,” May 28, 1953. Published in Foreign Relations of Specimens, 1952–1954, vol. XV, doc. 5. Fonds. https://archive.example/documents/made-up-paper.",
        "day": "Accessed |month-first|. ",
        "note": "“A Made-up Paper,” May 28, 1953, published in Foreign Relations of Specimens, 1952–1954, vol. XV, doc. 5, Fonds, https://archive.example/documents/made-up-paper.",
      },
    }
  `);
});

test('a paragraph is named in the note and by its address', async () => {
  const { note } = await printed(
    { ...madeUpCited({ paragraph: 5 }), url: 'https://archive.example/documents/made-up-paper#en-p7' },
    'chicago',
  );
  expect(note).toMatchInlineSnapshot(
    `"“A Made-up Paper,” May 28, 1953, para. 5, Fonds, https://archive.example/documents/made-up-paper#en-p7."`,
  );
});
