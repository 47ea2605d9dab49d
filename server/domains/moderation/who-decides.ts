/** Who of the staff may decide about a report, as the desk says it and as the decision holds it. */
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { isAbove } from '../forum/index.ts';
import { actorsOf, staffBesides } from '../members/index.ts';

type About = { authorId: string };
export type Decides = {
  /** One's own words, and there is somebody else of the staff. */
  isMine: (about: About) => boolean;
  /** By somebody of a higher role. */
  isByAbove: (about: About) => boolean;
};

export const whoDecides = async (reader: Reader, about: readonly About[]): Promise<Decides> => {
  const { id: me, role } = memberOf(reader.actor);
  const authors = await actorsOf(reader, [...new Set(about.map(({ authorId }) => authorId))]);
  const others = about.some(({ authorId }) => authorId === me) && (await staffBesides(reader, me, role));
  return {
    isMine: ({ authorId }) => others && authorId === me,
    isByAbove: ({ authorId }) => isAbove(authors.get(authorId)?.role ?? 'member', reader.actor),
  };
};
