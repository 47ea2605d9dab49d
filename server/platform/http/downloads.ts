/** Files that people are given, such as pictures: an address, and a function that looks whether this reader may have it. */
import type { FastifyInstance } from 'fastify';
import type { TObject } from 'typebox';
import type { Files } from '../files.ts';
import type { House } from '../house.ts';
import { fits } from '../input.ts';
import type { Reader } from '../reader.ts';
import { refuseGenerally } from '../refusal.ts';
import type { Requests } from './request.ts';

export type Given = {
  /** Its name among the kept files. */
  file: string;
  type: string;
  /** What it is called when somebody saves it. */
  saveAs: string;
  /** Anybody may have it: others may keep it for an hour, so that what is hidden is gone within one. */
  shared: boolean;
};
export type Download = {
  path: string;
  params: TObject;
  /** Null: there is none, or not for this reader, which is the same answer. */
  find(reader: Reader, params: never): Promise<Given | null>;
};

/** Whatever a file holds, opened by itself it can load nothing and run nothing. */
const policy = "default-src 'none'; sandbox";

export const downloadRoutes = (app: FastifyInstance, house: House, requests: Requests, files: Files): void => {
  for (const download of house.domains.flatMap((domain) => domain.downloads ?? []))
    app.get(download.path, { schema: { hide: true } }, async (request, reply) => {
      const given = fits(download.params, request.params)
        ? await download.find(house.reader(await requests.who(request), house.settings.locale), request.params as never)
        : null;
      if (!given) throw refuseGenerally('not-found');
      const etag = `"${given.file.slice(0, 32)}"`;
      reply.headers({
        etag,
        'content-security-policy': policy,
        // a cache that many share asks anew as often as for a page; the browser that has shown it already, once an hour
        'cache-control': given.shared ? 'public, max-age=3600, s-maxage=30' : 'private, no-store',
      });
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      const bytes = await files.read(given.file);
      if (!bytes) {
        request.log.error({ file: given.file }, 'a kept file is not there: restore the files folder from the same backup as the database');
        throw refuseGenerally('not-found');
      }
      return reply.headers({ 'content-type': given.type, 'content-disposition': `inline; filename="${given.saveAs}"` }).send(bytes);
    });
};
