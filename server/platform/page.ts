/** What a page is: an address, who may see it, how its data is read, and the pure function of `web/` that draws it. */
import type { Static, TObject } from 'typebox';
import { type Access, fields } from '../../shared/endpoint.ts';
import type { OwnParts, PageContext, PageView } from '../../web/platform/page-view.ts';
import type { Reader } from './reader.ts';

/**
 * Data with the tags whose change makes the page old; or where the page really is; or that there is none. `gated`: not for
 * everybody of the audience, so it is made for each request and kept nowhere, not by the browser either.
 */
export type Loaded<D> = { data: D; tags: string[]; gated?: boolean } | { moved: string } | 'not-found';

export type PageDefinition = {
  path: string;
  access: Access;
  params: TObject;
  query: TObject;
  /** `shared`: the same for everybody of one audience and language, so it is cached. `own`: made for one person, never kept. */
  kept: 'shared' | 'own';
  load(reader: Reader, input: never): Promise<Loaded<unknown>>;
  /**
   * Some of an audience are shown a page of their own, kept apart from the others': says which of them this one is, in few signs,
   * since there is a page in the cache for each. Undefined, at once: the page of all. It is given to `view` as `context.apart`.
   */
  apart?(reader: Reader): undefined | Promise<string | undefined>;
  /** Where the page is not there for this person: the address that tells them, and nobody else, what became of it. */
  instead?(reader: Reader, input: never): Promise<string | undefined>;
  /** What is one's own on a shared page, for who reads without a script. */
  own?(reader: Reader, input: never, data: never): Promise<OwnParts>;
  view(data: never, context: PageContext): PageView;
};

/** `own` pages are private to the person, `shared` ones are cached. Unknown query parameters are ignored. */
export const page = <D, P extends TObject, Q extends TObject>(
  path: string,
  spec: {
    access: Access;
    kept: 'shared' | 'own';
    params?: P;
    query?: Q;
    load(reader: Reader, input: Static<P> & Static<Q>): Promise<Loaded<D>>;
    apart?(reader: Reader): undefined | Promise<string | undefined>;
    instead?(reader: Reader, input: Static<P> & Static<Q>): Promise<string | undefined>;
    own?(reader: Reader, input: Static<P> & Static<Q>, data: NonNullable<D>): Promise<OwnParts>;
    view(data: D, context: PageContext): PageView;
  },
): PageDefinition => ({
  path,
  access: spec.access,
  kept: spec.kept,
  params: spec.params ?? fields({}),
  query: spec.query ?? fields({}),
  load: spec.load as PageDefinition['load'],
  ...(spec.apart ? { apart: spec.apart } : {}),
  ...(spec.instead ? { instead: spec.instead as PageDefinition['instead'] } : {}),
  ...(spec.own ? { own: spec.own as PageDefinition['own'] } : {}),
  view: spec.view as PageDefinition['view'],
});
