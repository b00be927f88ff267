import './globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

// Every page has a nonce of its own, so none is made at build time.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Fonds curator', template: '%s · Fonds curator' },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" dir="ltr">
      <body>{children}</body>
    </html>
  );
}
