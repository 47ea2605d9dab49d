/**
 * A document: an answer at an address that is no HTML page (a feed, a sitemap, a picture for previews). It is made for a
 * visitor, so it holds only what anybody may see, and is kept and dropped by tag as pages are.
 */
import type { Static, TObject } from 'typebox';
import type { BrandFace } from '../../shared/domains/brand.ts';
import { fields } from '../../shared/endpoint.ts';
import type { CardWords } from './cards/card.ts';
import type { Reader } from './reader.ts';

/** What a document needs besides its data; `card`: a PNG with these words in the brand's look; `icon`: its sign as a square PNG. `origin`: `https://host`, for the addresses in it, which must be whole. */
export type DocumentContext = {
  origin: string;
  brand: BrandFace;
  card(words: CardWords): Promise<Buffer>;
  icon(size: number, whole: boolean): Promise<Buffer>;
};

/** Bytes with the tags whose change makes them old; or where the document really is; or that there is none. */
export type DocumentLoaded = { body: string | Buffer; tags: string[] } | { moved: string } | 'not-found';

export type DocumentDefinition = {
  path: string;
  /** The whole Content-Type: `image/png`, `application/atom+xml; charset=utf-8`. Text is sent squeezed. */
  type: string;
  params: TObject;
  query: TObject;
  load(reader: Reader, input: never, context: DocumentContext): Promise<DocumentLoaded>;
};

/** Unknown query parameters are ignored, as on pages; `?lang=` chooses the language. */
export const document = <P extends TObject, Q extends TObject>(
  path: string,
  spec: {
    type: string;
    params?: P;
    query?: Q;
    load(reader: Reader, input: Static<P> & Static<Q>, context: DocumentContext): Promise<DocumentLoaded>;
  },
): DocumentDefinition => ({
  path,
  type: spec.type,
  params: spec.params ?? fields({}),
  query: spec.query ?? fields({}),
  load: spec.load as DocumentDefinition['load'],
});
