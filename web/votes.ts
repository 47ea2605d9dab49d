/** What makes ballot boxes and contests alive, as a file of its own; what it shares with the islands it takes from their file (scripts/build.ts). */
import './domains/ballots/box.island.ts';
import './domains/ballots/card.island.ts';
import './domains/contests/visit.island.ts';

if (document.querySelector('ballots-check')) void import('./check.ts').catch(() => undefined);
