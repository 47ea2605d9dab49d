/** The stage of a relationship, as the published rules read it from a record. */
import { describe, expect, test } from 'vitest';
import { stages } from '../../../shared/domains/members.lists.ts';
import { countsOfRecord } from './line-counts.ts';
import { kindsOfCount, readStage, stageRules } from './stage.rules.ts';

describe('the stage', () => {
  test.each([
    ['nobody knows yet, of who only joined', { joined: 1 }, null],
    ['resonance, of who follows something', { 'followed-space': 1 }, 'resonance'],
    ['resonance, of who comes back', { visited: 3 }, 'resonance'],
    ['not yet that, of who came twice', { visited: 2 }, null],
    ['sharing, of who talks and is heard', { 'thread-started': 1, replied: 2, 'reaction-received': 1 }, 'sharing'],
    ['resonance still, of who talks and is not', { replied: 9 }, 'resonance'],
    ['sharing, of who passes things on', { shared: 3 }, 'sharing'],
    ['co-creation on day two, of who brings an idea', { 'brought-idea': 1, 'thread-started': 1, replied: 2 }, 'co-creation'],
    ['symbiosis, of who solved three things for others', { 'answer-accepted': 3 }, 'symbiosis'],
    ['symbiosis, of whose words have helped for long', { replied: 20, 'reaction-received': 30 }, 'symbiosis'],
  ] as const)('is %s', (_, counts, stage) => {
    expect(readStage(counts).stage).toBe(stage);
  });

  test('says what it was read from', () => {
    expect(readStage({ 'thread-started': 1, replied: 4, 'reaction-received': 2 }).from).toEqual([
      { count: 'words', least: 3, has: 5 },
      { count: 'heard', least: 1, has: 2 },
    ]);
  });

  test('goes with what is taken back', () => {
    const lines = [
      { kind: 'reaction-given', takesBack: null },
      { kind: 'reaction-given', takesBack: 'the first' },
    ];
    expect(readStage(countsOfRecord(lines))).toEqual({ stage: null, from: [] });
  });

  test('has rules for each, the deepest first', () => {
    expect(stageRules.map(({ stage }) => stage)).toEqual([...stages].reverse());
    for (const { ways } of stageRules)
      for (const way of ways) for (const { count } of way) expect(kindsOfCount[count].length, count).toBeGreaterThan(0);
  });
});
