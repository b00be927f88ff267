import { elementsOf, findElement, wordsOf, type XmlElement } from '../../text/xml-tree.ts';
import type { RecordDraft } from '../described/record-draft.ts';
import { outsideIdentifier } from '../described/source-values.ts';

const kinds: Readonly<Record<string, 'part-of' | 'succeeded' | 'member-of' | 'associated-with'>> = {
  'hierarchical-parent': 'part-of',
  'temporal-earlier': 'succeeded',
  associative: 'associated-with',
  family: 'associated-with',
};

/** The relations between agents that a record of ours can say; the others are told in words. */
export function eacRelations(draft: RecordDraft, element: XmlElement | undefined) {
  return elementsOf(element).flatMap((relation) => {
    const entry = findElement(relation, 'relationEntry');
    const name = entry ? wordsOf(entry) : '';
    const field = `relations/${relation.name}`;
    if (name === '') return [];
    if (relation.name !== 'cpfRelation') {
      draft.keep(field, relation.name === 'resourceRelation' ? 'Related papers' : 'Related', name);
      return [];
    }
    const { cpfRelationType: said = '', 'xlink:href': address = '' } = relation.attributes;
    if (said === 'identity') {
      const outside = outsideIdentifier(address);
      if (outside) draft.identify(outside);
      else draft.keep(field, 'The same as', [name, address].filter(Boolean).join(', '));
      return [];
    }
    const kind = kinds[said];
    if (kind === undefined)
      draft.remark(field, `“${said}” (${name}) is no relation here: it stands as an association.`);
    const outside = outsideIdentifier(address);
    const agent = draft.link({
      kind: 'agent',
      name,
      ...(outside ? { identifiers: [outside] } : address === '' ? {} : { key: address }),
    });
    const [from, to] = ['fromDate', 'toDate']
      .map((end) => findElement(relation, 'dateRange', end))
      .map((end) => (end ? wordsOf(end) : ''));
    const single = findElement(relation, 'date');
    const note = [
      kind === undefined || said === 'family' ? said : '',
      ...elementsOf(relation, 'descriptiveNote').map(wordsOf),
    ]
      .filter(Boolean)
      .join('. ');
    return [
      {
        agent,
        relation: kind ?? 'associated-with',
        ...(from ? { from } : single ? { from: wordsOf(single) } : {}),
        ...(to ? { to } : {}),
        ...(note === '' ? {} : { note }),
      },
    ];
  });
}
