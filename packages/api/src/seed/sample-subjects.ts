import type { SampleRecordOf } from './sample-record.ts';
import { to } from './sample-record.ts';

/** The subjects that the titles name, and the war that they belong to. */
export const sampleSubjects: readonly SampleRecordOf<'subject'>[] = [
  {
    key: 'korean-war',
    kind: 'subject',
    body: {
      name: { text: 'Korean War, 1950–1953', language: 'en' },
      variants: [
        { text: '한국전쟁', language: 'ko' },
        { text: '6·25 전쟁', language: 'ko' },
        { text: '조국해방전쟁', language: 'ko' },
        { text: '朝鲜战争', language: 'zh-Hans' },
        { text: '朝鮮戰爭', language: 'zh-Hant' },
        { text: 'Корейская война', language: 'ru' },
      ],
    },
  },
  {
    key: 'korean-armistice',
    kind: 'subject',
    body: {
      name: { text: 'Korean armistice', language: 'en' },
      variants: [
        { text: 'Korean Armistice Agreement', language: 'en' },
        { text: '정전협정', language: 'ko' },
        { text: '휴전협정', language: 'ko' },
        { text: '朝鲜停战协定', language: 'zh-Hans' },
        { text: '朝鮮停戰協定', language: 'zh-Hant' },
        { text: 'Соглашение о перемирии в Корее', language: 'ru' },
      ],
      description: [{ text: 'The armistice signed at Panmunjom on 27 July 1953.', language: 'en' }],
      broader: [to('korean-war', 'Korean War, 1950–1953')],
    },
  },
  {
    key: 'prisoners-of-war',
    kind: 'subject',
    body: {
      name: { text: 'Prisoners of war', language: 'en' },
      variants: [
        { text: 'POWs', language: 'en' },
        { text: '포로', language: 'ko' },
        { text: '战俘', language: 'zh-Hans' },
        { text: '戰俘', language: 'zh-Hant' },
        { text: 'Военнопленные', language: 'ru' },
      ],
    },
  },
  {
    key: 'united-states-policy-on-korea',
    kind: 'subject',
    body: { name: { text: 'United States policy on Korea', language: 'en' } },
  },
];
