/**
 * The stage of a relationship, read from how many acts of which kinds a record has. Pure, and published word for word on
 * /rules. It says nothing of points: one may be at co-creation on day two, in the first tier.
 */
import type { Stage, StageCount, StageNeed } from '../../../shared/domains/members.lists.ts';

/** The kinds of lines behind each count. */
export const kindsOfCount: Record<StageCount, readonly string[]> = {
  follows: ['followed-thread', 'followed-space', 'followed-tag', 'followed-member'],
  reactions: ['reaction-given'],
  visits: ['visited'],
  words: ['thread-started', 'replied'],
  'passed-on': ['shared'],
  heard: ['reaction-received'],
  made: ['brought-idea', 'wrote-review', 'entered'],
  solved: ['answer-accepted'],
};

/**
 * Deepest first: the first that holds is the stage. Each has ways, of which one is enough; a way may ask for several things.
 * The numbers are small: a stage is about the kind of what one does, not about how much.
 */
export const stageRules: readonly { stage: Stage; ways: readonly (readonly StageNeed[])[] }[] = [
  {
    stage: 'symbiosis',
    // three people who had an answer without the brand; or words that have helped for long, also without a question
    ways: [
      [{ count: 'solved', least: 3 }],
      [
        { count: 'words', least: 20 },
        { count: 'heard', least: 30 },
      ],
    ],
  },
  {
    stage: 'co-creation',
    // something of one's own for the brand to make something of, and talk with others around it
    ways: [
      [
        { count: 'made', least: 1 },
        { count: 'words', least: 3 },
      ],
    ],
  },
  {
    stage: 'sharing',
    // telling and asking more than once, and somebody who took it up
    ways: [
      [
        { count: 'words', least: 3 },
        { count: 'heard', least: 1 },
      ],
      [{ count: 'passed-on', least: 3 }],
    ],
  },
  {
    stage: 'resonance',
    // any sign that one recognises oneself here
    ways: [
      [{ count: 'follows', least: 1 }],
      [{ count: 'reactions', least: 1 }],
      [{ count: 'words', least: 1 }],
      [{ count: 'visits', least: 3 }],
    ],
  },
];

export type Counts = Partial<Record<string, number>>;
export type StageRead = { stage: Stage | null; from: { count: StageCount; least: number; has: number }[] };

const has = (counts: Counts, { count }: StageNeed): number => kindsOfCount[count].reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);

/** The stage, and what it was read from. @param counts live lines by kind */
export const readStage = (counts: Counts): StageRead => {
  for (const { stage, ways } of stageRules)
    for (const way of ways)
      if (way.every((need) => has(counts, need) >= need.least))
        return { stage, from: way.map((need) => ({ ...need, has: has(counts, need) })) };
  return { stage: null, from: [] };
};

/** Every kind of line that a stage is read from. */
export const stageKinds: readonly string[] = Object.values(kindsOfCount).flat();

/** The stage with what it was read from, and what the next one asks for. */
export const stageFor = (counts: Counts) => {
  const { stage: name, from } = readStage(counts);
  const at = stageRules.findIndex(({ stage }) => stage === name);
  const ahead = stageRules[(at === -1 ? stageRules.length : at) - 1];
  const next = ahead
    ? { name: ahead.stage, ways: ahead.ways.map((way) => way.map((need) => ({ ...need, has: has(counts, need) }))) }
    : null;
  return { name, from, next };
};
