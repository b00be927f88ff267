import type { SampleRecordOf } from './sample-record.ts';
import { to } from './sample-record.ts';

/** The offices that stand in the titles in place of their holders, and those that people in the titles held. */
export const sampleOffices: readonly SampleRecordOf<'agent'>[] = [
  {
    key: 'chairman-ussr-council-of-ministers',
    kind: 'agent',
    body: {
      type: 'office',
      name: { text: 'Chairman of the USSR Council of Ministers', language: 'en' },
      variants: [
        { text: 'Chairman of the Soviet Council of Ministers', language: 'en' },
        { text: 'Председатель Совета Министров СССР', language: 'ru' },
      ],
      description: [{ text: 'The head of the Soviet government.', language: 'en' }],
      relations: [{ agent: to('ussr-council-of-ministers', 'USSR Council of Ministers'), relation: 'part-of' }],
    },
  },
  {
    key: 'soviet-ambassador-in-beijing',
    kind: 'agent',
    body: {
      type: 'office',
      name: { text: 'Soviet Ambassador in Beijing', language: 'en' },
      variants: [
        { text: 'Soviet Ambassador to the PRC', language: 'en' },
        { text: 'Посол СССР в КНР', language: 'ru' },
      ],
      relations: [
        { agent: to('soviet-foreign-ministry', 'Ministry of Foreign Affairs of the USSR'), relation: 'part-of' },
      ],
    },
  },
  {
    key: 'soviet-charge-to-the-prc',
    kind: 'agent',
    body: {
      type: 'office',
      name: { text: 'Soviet Chargé to the PRC', language: 'en' },
      variants: [
        { text: 'Soviet Chargé d’Affaires in Beijing', language: 'en' },
        { text: 'Временный поверенный в делах СССР в КНР', language: 'ru' },
      ],
      relations: [
        { agent: to('soviet-foreign-ministry', 'Ministry of Foreign Affairs of the USSR'), relation: 'part-of' },
      ],
    },
  },
  {
    key: 'ussr-minister-of-foreign-affairs',
    kind: 'agent',
    body: {
      type: 'office',
      name: { text: 'Minister of Foreign Affairs of the USSR', language: 'en' },
      variants: [
        { text: 'Soviet Foreign Minister', language: 'en' },
        { text: 'Министр иностранных дел СССР', language: 'ru' },
      ],
      relations: [
        { agent: to('soviet-foreign-ministry', 'Ministry of Foreign Affairs of the USSR'), relation: 'part-of' },
      ],
    },
  },
  {
    key: 'commander-united-nations-command',
    kind: 'agent',
    body: {
      type: 'office',
      name: { text: 'Commander-in-Chief, United Nations Command', language: 'en' },
      variants: [
        { text: 'United Nations Commander', language: 'en' },
        { text: '유엔군 사령관', language: 'ko' },
      ],
      relations: [{ agent: to('united-nations-command', 'United Nations Command'), relation: 'part-of' }],
    },
  },
  {
    key: 'us-ambassador-in-moscow',
    kind: 'agent',
    body: {
      type: 'office',
      name: { text: 'Ambassador of the United States to the Soviet Union', language: 'en' },
      variants: [
        { text: 'US Ambassador in Moscow', language: 'en' },
        { text: 'Посол США в СССР', language: 'ru' },
      ],
    },
  },
  {
    key: 'president-of-the-united-states',
    kind: 'agent',
    body: {
      type: 'office',
      name: { text: 'President of the United States', language: 'en' },
      variants: [
        { text: 'Президент США', language: 'ru' },
        { text: '미국 대통령', language: 'ko' },
      ],
    },
  },
  {
    key: 'president-of-the-republic-of-korea',
    kind: 'agent',
    body: {
      type: 'office',
      name: { text: 'President of the Republic of Korea', language: 'en' },
      variants: [
        { text: '대한민국 대통령', language: 'ko' },
        { text: '大韓民國 大統領', language: 'ko-Hani' },
      ],
    },
  },
];

/**
 * Who held the offices that stand in the titles, before and after: their dates are those of any handbook, to the month or
 * year where sources differ by days.
 */
export const sampleHolders: readonly SampleRecordOf<'agent'>[] = [
  {
    key: 'joseph-stalin',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Joseph Stalin', language: 'en' },
      variants: [
        { text: 'I. V. Stalin', language: 'en' },
        { text: 'Сталин, Иосиф Виссарионович', language: 'ru' },
        { text: 'И. В. Сталин', language: 'ru' },
        { text: 'Stalin, Iosif Vissarionovich', language: 'ru-Latn-alalc97' },
        { text: '斯大林', language: 'zh-Hans' },
        { text: '스탈린', language: 'ko' },
      ],
      existence: { edtf: '1878-12-18/1953-03-05' },
      description: [{ text: 'Leader of the Soviet Union until his death.', language: 'en' }],
      relations: [
        {
          agent: to('chairman-ussr-council-of-ministers', 'Chairman of the USSR Council of Ministers'),
          relation: 'held',
          from: '1946-03',
          to: '1953-03',
        },
      ],
      links: [{ scheme: 'wikidata', identifier: 'Q855', url: 'https://www.wikidata.org/wiki/Q855' }],
    },
  },
  {
    key: 'nikolai-bulganin',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Nikolai Bulganin', language: 'en' },
      variants: [
        { text: 'N. A. Bulganin', language: 'en' },
        { text: 'Булганин, Николай Александрович', language: 'ru' },
        { text: 'Bulganin, Nikolaĭ Aleksandrovich', language: 'ru-Latn-alalc97' },
      ],
      existence: { edtf: '1895/1975' },
      description: [{ text: 'Soviet statesman; Chairman of the Council of Ministers, 1955–1958.', language: 'en' }],
      relations: [
        {
          agent: to('chairman-ussr-council-of-ministers', 'Chairman of the USSR Council of Ministers'),
          relation: 'held',
          from: '1955-02',
          to: '1958-03',
        },
      ],
    },
  },
  {
    key: 'alexander-panyushkin',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Alexander Panyushkin', language: 'en' },
      variants: [
        { text: 'Панюшкин, Александр Семёнович', language: 'ru' },
        { text: 'Pani͡ushkin, Aleksandr Semënovich', language: 'ru-Latn-alalc97' },
      ],
      existence: { edtf: '1905/1974' },
      description: [{ text: 'Soviet diplomat; Ambassador in Beijing, 1952–1953.', language: 'en' }],
      relations: [
        {
          agent: to('soviet-ambassador-in-beijing', 'Soviet Ambassador in Beijing'),
          relation: 'held',
          from: '1952',
          to: '1953-03',
        },
      ],
    },
  },
  {
    key: 'vasily-kuznetsov',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Vasily Kuznetsov', language: 'en' },
      variants: [
        { text: 'V. V. Kuznetsov', language: 'en' },
        { text: 'Кузнецов, Василий Васильевич', language: 'ru' },
        { text: 'Kuznet͡sov, Vasiliĭ Vasilʹevich', language: 'ru-Latn-alalc97' },
      ],
      existence: { edtf: '1901/1990' },
      description: [{ text: 'Soviet statesman and diplomat; Ambassador in Beijing in 1953.', language: 'en' }],
      relations: [
        {
          agent: to('soviet-ambassador-in-beijing', 'Soviet Ambassador in Beijing'),
          relation: 'held',
          from: '1953-03',
          to: '1953-12',
        },
      ],
    },
  },
  {
    key: 'pavel-yudin',
    kind: 'agent',
    body: {
      type: 'person',
      name: { text: 'Pavel Yudin', language: 'en' },
      variants: [
        { text: 'Юдин, Павел Фёдорович', language: 'ru' },
        { text: 'I͡Udin, Pavel Fëdorovich', language: 'ru-Latn-alalc97' },
      ],
      existence: { edtf: '1899/1968' },
      description: [{ text: 'Soviet philosopher and diplomat; Ambassador in Beijing, 1953–1959.', language: 'en' }],
      relations: [
        {
          agent: to('soviet-ambassador-in-beijing', 'Soviet Ambassador in Beijing'),
          relation: 'held',
          from: '1953-12',
          to: '1959',
        },
      ],
    },
  },
];
