/** What helps where a thread is begun, as a file of its own: most pages are read. What it shares with the islands it takes from their file. */
import './domains/forum/alike.island.ts';
