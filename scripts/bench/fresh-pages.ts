/** A server whose page cache keeps nothing, on the same data and read-only: what making a page costs, its request included. */
import { buildApp } from '../../server/app.ts';
import { open } from './community.ts';
import { root } from './processes.ts';

const house = await open(process.argv[2] ?? '', { readonly: true });
house.cache.get = () => undefined;
const app = await buildApp(house, root);
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
process.on('SIGTERM', () => process.exit(0));
process.send?.({ ready: true, port: typeof address === 'object' && address ? address.port : 0 });
