/** A real mail server for tests, on a free port of this machine: it takes, refuses, is slow or away, as it is told. */
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Taken = { from: string; to: string[]; raw: string };
/** What the server says of a recipient or of a whole message: nothing, or an SMTP code and a line. */
export type Says = { code: number; line: string } | undefined;

export type TestSmtp = {
  url: string;
  taken: Taken[];
  /** How often somebody connected. */
  readonly connections: number;
  atRecipient: (address: string) => Says;
  atMessage: (message: Taken) => Says;
  /** Milliseconds before it answers to a message. */
  slow: number;
  /** Away: connections are refused until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
};

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
const refusal = ({ code, line }: { code: number; line: string }) => Object.assign(new Error(line), { responseCode: code });

export const testSmtp = async (): Promise<TestSmtp> => {
  const port = await freePort();
  let connections = 0;
  let server: SMTPServer | undefined;
  const smtp: TestSmtp = {
    url: `smtp://127.0.0.1:${port}`,
    taken: [],
    get connections() {
      return connections;
    },
    atRecipient: () => undefined,
    atMessage: () => undefined,
    slow: 0,
    up: () =>
      new Promise((ready) => {
        server = new SMTPServer({
          authOptional: true,
          disabledCommands: ['STARTTLS'],
          disableReverseLookup: true,
          closeTimeout: 200,
          onConnect: (_session, done) => {
            connections++;
            done();
          },
          onRcptTo: ({ address }, _session, done) => {
            const says = smtp.atRecipient(address);
            done(says ? refusal(says) : null);
          },
          onData: (stream, session, done) => {
            const parts: Buffer[] = [];
            stream.on('data', (part: Buffer) => parts.push(part));
            stream.on('end', () => {
              const { mailFrom, rcptTo } = session.envelope;
              const message = {
                from: mailFrom ? mailFrom.address : '',
                to: rcptTo.map(({ address }) => address),
                raw: Buffer.concat(parts).toString('utf8'),
              };
              setTimeout(() => {
                const says = smtp.atMessage(message);
                if (says) return done(refusal(says));
                smtp.taken.push(message);
                done();
              }, smtp.slow);
            });
          },
        });
        // a client that gives up on a slow answer is no fault of the test
        server.on('error', () => {});
        server.listen(port, '127.0.0.1', () => ready());
      }),
    down: () =>
      new Promise((gone) => {
        if (!server) return gone();
        server.close(() => gone());
        server = undefined;
      }),
    close: () => smtp.down(),
  };
  await smtp.up();
  return smtp;
};

/** Headers of a message by their small names, and its readable text whatever its encoding. */
export const readMessage = (raw: string): { headers: Record<string, string>; text: string; html: string } => {
  const cut = raw.search(/\r?\n\r?\n/);
  const headers: Record<string, string> = {};
  for (const line of raw
    .slice(0, cut)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = decodeWords(line.slice(colon + 1).trim());
  }
  const parts = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  const bodies = parts ? raw.slice(cut).split(`--${parts}`).slice(1, -1) : [raw];
  const found = { text: '', html: '' };
  for (const body of bodies) {
    const begins = body.search(/\r?\n\r?\n/);
    const head = body.slice(0, begins).toLowerCase();
    const words = body.slice(begins).trim();
    const decoded = head.includes('base64')
      ? Buffer.from(words, 'base64').toString('utf8')
      : head.includes('quoted-printable')
        ? fromQuotedPrintable(words)
        : words;
    found[head.includes('text/html') ? 'html' : 'text'] = decoded.replaceAll('\r\n', '\n');
  }
  return { headers, ...found };
};

const bytesOf = (text: string, escaped: RegExp): string =>
  Buffer.from(
    text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
const fromQuotedPrintable = (text: string): string => bytesOf(text.replace(/=\r?\n/g, ''), /=([0-9A-F]{2})/gi);
const decodeWords = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?(q|b)\?([^?]*)\?=/gi, (_, how: string, words: string) =>
      how.toLowerCase() === 'b' ? Buffer.from(words, 'base64').toString('utf8') : bytesOf(words.replaceAll('_', ' '), /=([0-9A-F]{2})/gi),
    );
