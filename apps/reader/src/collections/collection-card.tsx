import { spanInWords } from '@fonds/domain/dates/words';
import type { CollectionCard } from '@fonds/domain/views/public';
import { Localized } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { documentsInWords } from '../components/counts.ts';
import { shorten } from '../components/metadata.ts';

interface CardProps {
  readonly card: CollectionCard;
  readonly level?: 2 | 3;
}

/** A collection as lists show it: title, the beginning of its introduction, size and span. */
export function CollectionEntry({ card, level = 2 }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article>
      <Heading className="text-[1.4375rem] leading-[1.3]">
        <a href={`/collections/${encodeURIComponent(card.slug)}`} className="text-ink [overflow-wrap:anywhere]">
          <Localized language={card.title.language}>{card.title.text}</Localized>
        </a>
      </Heading>
      {card.introduction ? (
        <Localized as="p" language={card.introduction.language} className="mt-1.5 text-[1.0625rem] leading-[1.55]">
          {shorten(card.introduction.text, 320)}
        </Localized>
      ) : null}
      <p className="facts mt-2">{cardFacts(card)}</p>
    </article>
  );
}

/** What lies within a collection, each with what lies in that: titles, sizes and spans. */
export function NestedCollections({ cards }: { readonly cards: readonly CollectionCard[] }) {
  if (cards.length === 0) return null;
  return (
    <ul className="mt-2 border-l border-line pl-5">
      {cards.map((card) => (
        <li key={card.id} className="py-1.5">
          <a href={`/collections/${encodeURIComponent(card.slug)}`} className="text-ink [overflow-wrap:anywhere]">
            <Localized language={card.title.language}>{card.title.text}</Localized>
          </a>
          <p className="facts">{cardFacts(card)}</p>
          <NestedCollections cards={card.children} />
        </li>
      ))}
    </ul>
  );
}

function cardFacts({ documents, earliest, latest }: CollectionCard): string {
  if (documents === 0) return words.counts.noDocuments;
  const dated = earliest !== null || latest !== null;
  return `${documentsInWords(documents)}, ${dated ? spanInWords(earliest, latest) : words.collections.undated}`;
}
