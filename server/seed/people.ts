/** The people of a seeded community with their records: what they did is put in order, given points, and written, some hundred at a time. */

import { putStandings } from '../domains/loyalty/index.ts';
import { linesOfMembers, putMembers, recordRows } from '../domains/members/index.ts';
import { dayOf } from '../platform/day.ts';
import type { RecordLine } from '../platform/event.ts';
import type { House } from '../platform/house.ts';
import type { Named } from './names.ts';
import type { Person } from './plan.ts';
import type { Chance } from './random.ts';

const day = 86_400_000;
const peopleAtOnce = 250;

/** Days on which somebody looked in: more than they write, for most people the only trace they leave. */
const visitsOf = (chance: Chance, person: Person, until: number): number[] => {
  const days = Math.floor((until - person.joinedAt) / day);
  const share = Math.min(0.8, 0.03 * Math.exp(1.1 * chance.gauss()));
  const visits: number[] = [];
  for (let d = 0; d < days; d++) if (chance.happens(share)) visits.push(person.joinedAt + d * day + chance.below(day / 2));
  return visits;
};

export const writePeople = async (
  house: House,
  all: { people: readonly Person[]; named: readonly Named[]; lines: readonly RecordLine[][]; chance: Chance; until: number },
  tell: (done: number) => void,
): Promise<void> => {
  const { people, named, lines, chance, until } = all;
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const some = people.slice(from, from + peopleAtOnce).map((person, i) => {
      const own = [...(lines[from + i] ?? []), ...linesOfMembers.joined({ memberId: person.id, at: person.joinedAt })];
      let lastDay = '';
      // who spoke was here
      const here = [...visitsOf(chance, person, until), ...own.flatMap((line) => (line.kind === 'replied' ? [line.at] : []))];
      const seen = new Set<string>();
      for (const at of here) {
        const today = dayOf(at, house.zoneAt(at));
        if (today > lastDay) lastDay = today;
        if (seen.has(today)) continue;
        seen.add(today);
        own.push(...linesOfMembers.visited({ memberId: person.id, day: today, at }));
      }
      return { person, name: named[from + i] as Named, lastDay, rows: recordRows(person.id, own, chance.id) };
    });
    await house.system('seed', async (work) => {
      const tiers = await putStandings(
        work,
        some.map(({ person, rows }) => ({ memberId: person.id, lines: rows })),
      );
      const members = some.map(({ person, name, lastDay, rows }, i) => ({
        ...{ id: person.id, accountId: null, handle: name.handle, name: name.name, line: name.line, role: 'member' as const },
        ...{ locale: person.lang === 'zh' ? ('zh-Hans' as const) : null, joinedAt: person.joinedAt },
        ...{ tier: tiers[i] ?? 1, lines: rows.length, visitedOn: lastDay },
      }));
      await putMembers(
        work,
        members,
        some.map(({ rows }) => rows),
      );
    });
    tell(Math.min(people.length, from + peopleAtOnce));
  }
};
