/** Live figures about members: how many let their reading be noted, and how many speak for the brand. The rules of both are told elsewhere. */
import { type AspectFact, factsClock } from '../../platform/aspects.ts';
import type { Reader } from '../../platform/reader.ts';
import { howManyMembers } from './how-many.ts';
import { getStaff, hostsTag } from './staff.queries.ts';

/** Told in full tens, from ten on: whether one person gave their consent or took it back can't be read from it. */
const together = 10;

const whoLetsRead = async (reader: Reader): Promise<AspectFact> => {
  const fact = { aspect: 'who-sees', tags: [factsClock] };
  const counted = await howManyMembers(reader);
  if (!counted) return { ...fact, name: 'not-counted', values: {} };
  const reading = Math.floor((counted.reading ?? 0) / together) * together;
  return { ...fact, name: reading > 0 ? 'who-sees' : 'who-sees-few', values: reading > 0 ? { count: reading } : { below: together } };
};

export const membersFacts = async (reader: Reader, open: ReadonlySet<string>): Promise<AspectFact[]> => {
  const facts: AspectFact[] = [];
  if (open.has('who-sees')) facts.push(await whoLetsRead(reader));
  if (open.has('paid-voices')) {
    const { staff } = await getStaff(reader);
    facts.push({ aspect: 'paid-voices', name: 'paid-voices', values: { count: staff.length }, tags: [hostsTag, factsClock] });
  }
  return facts;
};
