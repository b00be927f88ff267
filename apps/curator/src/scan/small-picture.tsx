'use client';

import type { ScanPage } from '@fonds/domain/document-contents';
import { useState } from 'react';
import { pictureSize } from './picture-size.ts';
import { pictureAddress } from './scan-address.ts';

interface SmallPictureProps {
  readonly sha256: string;
  readonly page: ScanPage;
  readonly fileName: string;
}

/** A page at a glance; where it can't be drawn, a line that says so. */
export function SmallPicture({ sha256, page, fileName }: SmallPictureProps) {
  const address = pictureAddress(sha256, page.number, 'small');
  const [failed, setFailed] = useState('');
  return (
    <div className="w-20 shrink-0 sm:w-24">
      {failed === address ? (
        <p className="text-[0.8125rem] text-muted">no picture of page {page.number}</p>
      ) : (
        <img
          src={address}
          alt={`Page ${page.number} of ${fileName}`}
          {...pictureSize(page, 'small')}
          loading="lazy"
          onError={() => setFailed(address)}
          className="border border-hair"
        />
      )}
    </div>
  );
}
