import { parseBody, type KindedBody } from '@fonds/domain/bodies';
import type { Document } from '@fonds/domain/document';
import type { Scan } from '@fonds/domain/document-contents';
import { z } from 'zod';
import { differingFields } from './differing-fields.ts';
import { publicDocument } from './projection.ts';

/** A publication as a record's life has it. */
interface Published {
  readonly record: KindedBody;
  readonly withdrawnAt: string | null;
  readonly takenDownAt: string | null;
}

/** What the public tables keep of a publication beside when it was: see `schema/published.ts`. */
export interface Kept {
  readonly body: string | null;
  readonly changed: string | null;
}

const sameAsNext = { sameAsNext: true } as const;

/**
 * What is kept of each of a record's publications, oldest first. A superseded one of a document that was never withdrawn
 * stays readable: without staff notes, without what bore an embargo, and without a text or scan that bears one since, whether
 * or not the newest still has it. One that was taken down is left out. A text that its successor has to the letter is kept there alone. Pure, so that a rebuild gives what publishing wrote.
 */
export function keptOf(publications: readonly Published[]): Kept[] {
  const shown = publications.map(({ record }) => ({ ...record, body: publicBodyOf(record) }));
  const bodies = pastBodies(publications);
  return publications.map((_, place) => {
    const [before, now] = [shown[place - 1], shown[place]];
    return {
      body: bodies[place] ?? null,
      changed:
        before && now ? JSON.stringify(differingFields(JSON.stringify(before.body), JSON.stringify(now.body))) : null,
    };
  });
}

function publicBodyOf(record: KindedBody): object {
  return record.kind === 'document' ? publicDocument(record.body) : { ...record.body, staffNote: undefined };
}

function pastBodies(publications: readonly Published[]): (string | null)[] {
  const last = publications.at(-1);
  if (last?.withdrawnAt !== null || last.record.kind !== 'document') return [];
  const hidden = underEmbargo(publications.flatMap(({ record }) => (record.kind === 'document' ? [record.body] : [])));
  const documents = publications.map(({ record }) =>
    record.kind === 'document' ? shownOf(record.body, hidden) : null,
  );
  // From the newest back, so that each is packed against the next that can be read.
  let next = documents.at(-1);
  const bodies = publications.slice(0, -1).map((): string | null => null);
  for (let place = publications.length - 2; place >= 0; place -= 1) {
    const [publication, own] = [publications[place], documents[place]];
    if (publication?.withdrawnAt !== null || publication.takenDownAt !== null || !own || !next) continue;
    bodies[place] = packed(own, next);
    next = own;
  }
  return bodies;
}

interface Hidden {
  readonly texts: ReadonlySet<string>;
  readonly scans: readonly Scan[];
}

/** What bears an embargo where it was published last: leaving it out of a later publication doesn't lift that. */
function underEmbargo(documents: readonly Document[]): Hidden {
  const texts = documents.flatMap((document) =>
    document.texts.map(({ key, embargoUntil }) => [key, embargoUntil] as const),
  );
  return { texts: stillHeld(texts), scans: documents.reduce<readonly Scan[]>(heldAfter, []) };
}

function stillHeld(stated: readonly (readonly [key: string, embargoUntil: string | undefined])[]): ReadonlySet<string> {
  return new Set([...new Map(stated)].flatMap(([key, until]) => (until === undefined ? [] : [key])));
}

/** Of the scans that bore an embargo before a publication, and those that do in it, those that still do after. */
function heldAfter(held: readonly Scan[], { scans }: Document): readonly Scan[] {
  const said = (before: Scan) => scans.some((scan) => overlap(scan, before));
  return [...held.filter((before) => !said(before)), ...scans.filter((scan) => scan.embargoUntil !== undefined)];
}

/** Whether two are of one file and have a page of it in common. */
function overlap(a: Scan, b: Scan): boolean {
  const begins = (scan: Scan) => scan.from ?? 1;
  const ends = (scan: Scan) => scan.to ?? Infinity;
  return a.sha256 === b.sha256 && begins(a) <= ends(b) && begins(b) <= ends(a);
}

function shownOf(document: Document, hidden: Hidden): Document {
  const shown = publicDocument(document);
  return {
    ...shown,
    texts: shown.texts.filter((text) => !hidden.texts.has(text.key)),
    scans: shown.scans.filter((scan) => !hidden.scans.some((held) => overlap(held, scan))),
  };
}

function packed(document: Document, next: Document): string {
  const following = new Map(next.texts.map((text) => [text.key, text.html]));
  const texts = document.texts.map((text) =>
    following.get(text.key) === text.html ? { ...text, html: sameAsNext } : text,
  );
  return JSON.stringify({ ...document, texts });
}

const packedSchema = z.looseObject({
  texts: z.array(
    z.looseObject({ key: z.string(), html: z.union([z.string(), z.object({ sameAsNext: z.literal(true) })]) }),
  ),
});

/**
 * The document of a superseded publication. `bodies` are those kept from it on, up to the last that was superseded;
 * `texts` are those of the publication that stands.
 */
export function unpackPast(bodies: readonly string[], texts: ReadonlyMap<string, string>): Document | undefined {
  let following = texts;
  let document: Document | undefined;
  for (const stored of bodies.toReversed()) {
    const body = packedSchema.parse(JSON.parse(stored));
    const whole = body.texts.map((text) => ({
      ...text,
      html: typeof text.html === 'string' ? text.html : (following.get(text.key) ?? ''),
    }));
    following = new Map(whole.map((text) => [text.key, text.html]));
    document = parseBody('document', { ...body, texts: whole });
  }
  return document;
}
