/** The log of one request. Hardly any request says anything, so the logger that carries its id is only made when one does. */
import type { FastifyBaseLogger } from 'fastify';

type Bindings = Parameters<FastifyBaseLogger['child']>[0];
type Options = Parameters<FastifyBaseLogger['child']>[1];

class RequestLog {
  readonly #house: FastifyBaseLogger;
  readonly #bindings: Bindings;
  readonly #options: Options;
  #made: FastifyBaseLogger | undefined;

  constructor(house: FastifyBaseLogger, bindings: Bindings, options: Options) {
    this.#house = house;
    this.#bindings = bindings;
    this.#options = options;
  }

  get #log(): FastifyBaseLogger {
    this.#made ??= this.#house.child(this.#bindings, this.#options);
    return this.#made;
  }

  get level(): string {
    return this.#house.level;
  }

  fatal(...said: Parameters<FastifyBaseLogger['fatal']>): void {
    this.#log.fatal(...said);
  }
  error(...said: Parameters<FastifyBaseLogger['error']>): void {
    this.#log.error(...said);
  }
  warn(...said: Parameters<FastifyBaseLogger['warn']>): void {
    this.#log.warn(...said);
  }
  info(...said: Parameters<FastifyBaseLogger['info']>): void {
    this.#log.info(...said);
  }
  debug(...said: Parameters<FastifyBaseLogger['debug']>): void {
    this.#log.debug(...said);
  }
  trace(...said: Parameters<FastifyBaseLogger['trace']>): void {
    this.#log.trace(...said);
  }
  silent(...said: Parameters<FastifyBaseLogger['silent']>): void {
    this.#log.silent(...said);
  }
  child(bindings: Bindings, options?: Options): FastifyBaseLogger {
    return this.#log.child(bindings, options);
  }
}

/** For Fastify's `childLoggerFactory`: a pino child for each request is 1.5 µs, a twentieth of a page from the cache. */
export const requestLog = (house: FastifyBaseLogger, bindings: Bindings, options: Options): FastifyBaseLogger =>
  new RequestLog(house, bindings, options) as unknown as FastifyBaseLogger;
