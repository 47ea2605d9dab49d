/** How a page and the house agree that somebody reads without a script: see `server/platform/http/plain.ts`. */
export const plainCookie = 'plain';
export const plainSheet = '/plain.css';
