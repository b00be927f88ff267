import type { FormatView } from '@fonds/domain/views/export';
import type { CollectionCard } from '@fonds/domain/views/public';
import { Localized } from '@fonds/ui/localized';
import { words } from '@fonds/ui/words';
import { documentsInWords } from '../components/counts.ts';

const feedPath = '/feed.atom';

interface OpenDataProps {
  readonly formats: { readonly documents: readonly FormatView[]; readonly collections: readonly FormatView[] };
  readonly collections: readonly CollectionCard[];
}

/** How to have the archive as data: the forms of a document and of a collection, feeds, and addresses for machines. */
export function OpenData({ formats, collections }: OpenDataProps) {
  const { openData } = words;
  return (
    <article>
      <h1 className="title mt-8 lg:mt-14">{openData.title}</h1>
      <p className="lede mt-4 max-w-reading">{openData.lead}</p>
      <div className="prose mt-8">
        <h2 id="documents">{openData.documents}</h2>
        <p>{openData.documentsHow}</p>
        <FormatTable formats={formats.documents} path="/documents/…" />
        <p>{openData.negotiation}</p>
        <h2 id="collections">{openData.collections}</h2>
        <p>{openData.collectionsHow}</p>
        <FormatTable formats={formats.collections} path="/collections/…" />
        {collections.length === 0 ? null : (
          <ul>
            {collections.map((card) => (
              <li key={card.id}>
                <a href={`/collections/${encodeURIComponent(card.slug)}`}>
                  <Localized language={card.title.language}>{card.title.text}</Localized>
                </a>
                , {documentsInWords(card.documents)}:{' '}
                {formats.collections.map(({ extension, mediaType }, index) => (
                  <span key={extension}>
                    {index > 0 ? ', ' : ''}
                    <a
                      href={`/collections/${encodeURIComponent(card.slug)}.${extension}`}
                      type={mediaType}
                      rel="nofollow"
                      aria-label={openData.collectionAs(card.title.text, extension)}
                      download
                    >
                      {extension}
                    </a>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        )}
        <h2 id="feeds">{openData.feeds}</h2>
        <p>
          {openData.feedsHow}{' '}
          <a href={feedPath} type="application/atom+xml">
            {feedPath}
          </a>
        </p>
        <h2 id="machines">{openData.machines}</h2>
        <dl>
          {openData.addresses.map(({ address, what, leads }) => (
            <div key={address}>
              <dt>{leads ? <a href={address} type="application/xml">{address}</a> : <code>{address}</code>}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <h2 id="rights">{openData.rights}</h2>
        <p>{openData.rightsHow}</p>
      </div>
    </article>
  );
}

function FormatTable({ formats, path }: { readonly formats: readonly FormatView[]; readonly path: string }) {
  return (
    <table tabIndex={0}>
      <thead>
        <tr>
          <th scope="col">{words.openData.address}</th>
          <th scope="col">{words.openData.form}</th>
          <th scope="col">{words.openData.mediaType}</th>
        </tr>
      </thead>
      <tbody>
        {formats.map(({ extension, label, mediaType }) => (
          <tr key={extension}>
            <td>
              <code>
                {path}.{extension}
              </code>
            </td>
            <td>{label}</td>
            <td>
              <code>{mediaType}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
