import type { SampleRecordOf } from './sample-record.ts';
import { to } from './sample-record.ts';

/** The places that the titles name, and the place where the armistice that they speak of was signed. */
export const samplePlaces: readonly SampleRecordOf<'place'>[] = [
  {
    key: 'panmunjom',
    kind: 'place',
    body: {
      name: { text: 'Panmunjom', language: 'en' },
      variants: [
        { text: '판문점', language: 'ko' },
        { text: 'P’anmunjŏm', language: 'ko-Latn' },
        { text: '板门店', language: 'zh-Hans' },
        { text: '板門店', language: 'zh-Hant' },
        { text: 'Пханмунджом', language: 'ru' },
      ],
      point: { latitude: 37.956, longitude: 126.677 },
      description: [
        {
          text: 'Village where the armistice talks were held from October 1951 and the armistice was signed on 27 July 1953.',
          language: 'en',
        },
      ],
      broader: [to('korea', 'Korea')],
    },
  },
  {
    key: 'korea',
    kind: 'place',
    body: {
      name: { text: 'Korea', language: 'en' },
      variants: [
        { text: '한국', language: 'ko' },
        { text: '조선', language: 'ko' },
        { text: '朝鲜', language: 'zh-Hans' },
        { text: '朝鮮', language: 'zh-Hant' },
        { text: 'Корея', language: 'ru' },
      ],
      point: { latitude: 38, longitude: 127.5 },
      description: [{ text: 'The whole peninsula, for which the point stands.', language: 'en' }],
    },
  },
  {
    key: 'beijing',
    kind: 'place',
    body: {
      name: { text: 'Beijing', language: 'en' },
      variants: [
        { text: 'Peking', language: 'en' },
        { text: 'Beijing', language: 'zh-Latn-pinyin' },
        { text: '北京', language: 'zh' },
        { text: 'Пекин', language: 'ru' },
        { text: '베이징', language: 'ko' },
      ],
      point: { latitude: 39.9042, longitude: 116.4074 },
      broader: [to('china', 'China')],
      links: [
        { scheme: 'wikidata', identifier: 'Q956', url: 'https://www.wikidata.org/wiki/Q956' },
        { scheme: 'geonames', identifier: '1816670', url: 'https://www.geonames.org/1816670/' },
      ],
    },
  },
  {
    key: 'china',
    kind: 'place',
    body: {
      name: { text: 'China', language: 'en' },
      variants: [
        { text: '中国', language: 'zh-Hans' },
        { text: '中國', language: 'zh-Hant' },
        { text: 'Zhongguo', language: 'zh-Latn-pinyin' },
        { text: 'Китай', language: 'ru' },
        { text: '중국', language: 'ko' },
      ],
      point: { latitude: 35, longitude: 105 },
      description: [{ text: 'The whole country, for which the point stands.', language: 'en' }],
      links: [{ scheme: 'wikidata', identifier: 'Q148', url: 'https://www.wikidata.org/wiki/Q148' }],
    },
  },
];
