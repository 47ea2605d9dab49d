/** A script runs here: who was marked as reading without one is no more. What is one's own is asked for by the islands again. */
import { plainCookie } from '../../shared/plain.ts';

// biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser
document.cookie = `${plainCookie}=;Path=/;Max-Age=0`;
