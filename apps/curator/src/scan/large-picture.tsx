'use client';

import type { ScanPage } from '@fonds/domain/document-contents';
import { Button } from '@fonds/ui/button';
import { useState } from 'react';
import { pictureSize } from './picture-size.ts';
import { pictureAddress } from './scan-address.ts';

/** How large a page is shown: as wide as there is room, or its picture's own size once or twice. */
export type Zoom = 'fit' | '100' | '200';

interface LargePictureProps {
  readonly sha256: string;
  readonly page: ScanPage;
  readonly fileName: string;
  readonly zoom: Zoom;
  /** The picture is there. */
  readonly onLoad: () => void;
}

/** A page to be read. The archive draws it when it is first asked for, so it says so until it is there. */
export function LargePicture({ sha256, page, fileName, zoom, onLoad }: LargePictureProps) {
  const [again, setAgain] = useState(0);
  const address = pictureAddress(sha256, page.number, 'large') + (again === 0 ? '' : `?again=${again}`);
  const [ended, setEnded] = useState({ address: '', well: true });
  const isThere = ended.address === address;
  const end = (well: boolean) => {
    setEnded({ address, well });
    if (well) onLoad();
  };
  const name = `Page ${page.number} of ${fileName}`;
  if (isThere && !ended.well) {
    return (
      <p role="alert" className="p-4 text-oxide">
        {name} could not be drawn.{' '}
        <Button look="quiet" onClick={() => setAgain(again + 1)}>
          Try again
        </Button>
      </p>
    );
  }
  return (
    <>
      <p role="status" className={isThere ? 'sr-only' : 'p-4 text-muted'}>
        {isThere ? '' : 'The page is being drawn.'}
      </p>
      <img
        // A picture of its own for each page, so that the one before never passes for it.
        key={address}
        // What came before the page's script listened is told now.
        ref={(picture) => {
          if (picture?.complete === true && !isThere && picture.naturalWidth > 0) end(true);
        }}
        src={address}
        alt={name}
        {...pictureSize(page, 'large', zoom === '200' ? 2 : 1)}
        onLoad={() => end(true)}
        onError={() => end(false)}
        className={zoom === 'fit' ? 'w-full' : 'max-w-none'}
      />
    </>
  );
}
