/** What is alive for staff alone, as a file of its own: members and visitors never load it. What it shares with the islands it takes from their file. */
import './domains/moderation/desk.island.ts';
import './domains/moderation/waiting.island.ts';
