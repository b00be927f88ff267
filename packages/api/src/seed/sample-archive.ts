import { addressesCollection, harryTruman, sampleAddresses } from './sample-addresses.ts';
import { sampleBodies, samplePeople } from './sample-agents.ts';
import { sampleDocuments } from './sample-documents.ts';
import { sampleHolders, sampleOffices } from './sample-offices.ts';
import { samplePlaces } from './sample-places.ts';
import type { SampleRecord, SampleRecordOf } from './sample-record.ts';
import { sampleSubjects } from './sample-subjects.ts';
import { specimen } from './specimen.ts';

export const sampleCollection: SampleRecordOf<'collection'> = {
  key: 'korean-war-armistice',
  kind: 'collection',
  body: {
    title: { text: 'Korean War Armistice', language: 'en' },
    introduction: [
      {
        text: 'On 27 July 1953 an armistice signed at Panmunjom ended three years of fighting in Korea. These twenty documents run from 23 May, when the exchange of prisoners was still in dispute, to 29 July, two days after the signing. They come from American, Soviet, South Korean, North Korean and Polish hands.\n\nEach is described here by its date and title and a short summary. The texts themselves are not held.',
        language: 'en',
      },
    ],
    order: 'date',
  },
};

/**
 * The sample archive that a new installation starts with: every record, those that are linked to before those that link to
 * them as far as that goes (people link to bodies and offices). Reads the texts that came with a package.
 */
export function sampleArchive(): readonly SampleRecord[] {
  return [
    ...sampleBodies,
    ...sampleOffices,
    ...sampleHolders,
    ...samplePeople,
    harryTruman,
    ...samplePlaces,
    ...sampleSubjects,
    sampleCollection,
    ...sampleDocuments,
    addressesCollection,
    ...sampleAddresses(),
    ...specimen,
  ];
}
