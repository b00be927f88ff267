import './globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { words } from '@fonds/ui/words';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

// Pages are plain documents: what a reader rests on is fetched before it is pressed.
const speculation = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: [
                '/api/*',
                '/id/*',
                '/*.xml',
                '/list.*',
                '/robots.txt',
                '/documents/*.webp',
                '/documents/*/original',
              ],
            },
          },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang={words.language.tag} dir={words.language.dir}>
      <head>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/opensearch.xml"
          title={words.shell.search}
        />
      </head>
      <body className="flex min-h-screen flex-col">
        {children}
        <script type="speculationrules" data-own="" dangerouslySetInnerHTML={{ __html: speculation }} />
        <script src="/scripts/reader.js" defer data-own="" />
      </body>
    </html>
  );
}
