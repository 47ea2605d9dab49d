/** What an import says at its end: counts, what is good to know, and each thing that could not be taken with its reason. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Counts, Done, Trouble } from '../../server/domains/imports/index.ts';

const shown = 20;
const many = (n: number, one: string, more = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : more}`;

const countLines = (c: Counts, wouldBe: boolean): string[] => {
  const would = wouldBe ? 'would be brought' : 'brought';
  const rest = [
    c.hidden > 0 ? `${many(c.hidden, 'post')} hidden there and here` : '',
    c.deleted > 0 ? `${many(c.deleted, 'post')} deleted there, kept as a gap with its number` : '',
    c.acts > 0 ? `${many(c.acts, 'post')} of the system (a topic closed, split …)` : '',
  ].filter(Boolean);
  return [
    `${would}: ${many(c.topics, 'topic')}, ${many(c.posts, 'post')}, ${many(c.accepted, 'accepted answer')}, ${many(c.likes, 'like')}, ${many(c.people, 'person', 'people')}`,
    ...(rest.length > 0 ? [`among them: ${rest.join('; ')}`] : []),
    ...(c.grown > 0 ? [`${wouldBe ? 'would grow' : 'grown since the last time'}: ${many(c.grown, 'topic')}`] : []),
    ...(c.there > 0 || c.peopleThere > 0
      ? [`here already, left as they are: ${many(c.there, 'topic')}, ${many(c.peopleThere, 'person', 'people')}`]
      : []),
  ];
};

export type ReportOptions = { dryRun: boolean; list?: string; data: string; source: string; now: number };

const tell = (heading: string, troubles: Trouble[]): void => {
  if (troubles.length === 0) return;
  console.log(`\n${heading} (${troubles.length}):`);
  for (const { what, why } of troubles.slice(0, shown))
    console.log(`  ${relative(process.cwd(), what) && what.startsWith('/') ? relative(process.cwd(), what) : what}\n    ${why}`);
  if (troubles.length > shown) console.log(`  … and ${troubles.length - shown} more`);
};

/** Prints it, writes the list. @returns the exit code: 1 where something could not be taken that should have been */
export const report = ({ counts, troubles, notes }: Done, { dryRun, list, data, source, now }: ReportOptions): number => {
  for (const line of countLines(counts, dryRun)) console.log(line);
  for (const note of notes) console.log(`note: ${note}`);
  if (troubles.length === 0) {
    if (list) writeFileSync(list, '');
    console.log(dryRun ? 'nothing was written: this was a dry run' : 'everything in it is here');
    return 0;
  }
  const missing = troubles.filter(({ left }) => !left);
  const left = troubles.filter((trouble) => trouble.left);
  if (missing.length === 0 && !dryRun) console.log('everything that people said in public is here');
  tell(dryRun ? 'can’t be taken' : 'not taken', missing);
  tell(dryRun ? 'would be left out, as it should be' : 'left out, as it should be: it is no public talk of people', left);
  const stamp = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const file = list ? resolve(list) : dryRun ? null : join(data, 'import-lists', `${source.replace(/[^a-z0-9]+/gi, '-')}-${stamp}.txt`);
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${[...missing, ...left].map(({ what, why }) => `${what}\t${why}`).join('\n')}\n`);
    console.log(`the whole list: ${file}`);
  }
  if (dryRun) console.log('nothing was written: this was a dry run');
  return missing.length > 0 ? 1 : 0;
};
