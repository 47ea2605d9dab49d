/**
 * Imports: what people wrote elsewhere, brought here as it was, and how they claim the selves they were there. It owns which thing there
 * became which here; threads are written by forum, people and records by members.
 */
import { ClaimSelf, GetMySelves, MakeClaimLink } from '../../../shared/domains/imports.ts';
import { answerCommand, answerQuery, type Domain } from '../../platform/domain.ts';
import { on } from '../../platform/event.ts';
import { knows } from '../../platform/question.ts';
import { broughtFrom, MemberLeft } from '../members/index.ts';
import { claimSelf } from './commands/claim-self.ts';
import { makeClaimLink } from './commands/make-claim-link.ts';
import { forgetSelf } from './forget-self.ts';
import { importPages } from './imports.pages.ts';
import { getMySelves, sourcesOf } from './selves.queries.ts';

/** @param config where people find this house, for links that are sent by hand */
export const imports = (config: { url: string | null; port: number }): Domain => ({
  name: 'imports',
  answers: [
    answerQuery(GetMySelves, getMySelves),
    answerCommand(ClaimSelf, claimSelf, () => '/me/record'),
    answerCommand(MakeClaimLink, makeClaimLink, ({ token }, { handle }) => `/desk/claim-links/${handle}?token=${token}`),
  ],
  // that the person of elsewhere is known stays: brought a second time they would be here again
  listeners: [on(MemberLeft, forgetSelf)],
  pages: importPages(config.url ?? (config.port > 0 ? `http://127.0.0.1:${config.port}` : '')),
  knows: [knows(broughtFrom, async (reader, memberId) => (await sourcesOf(reader, [memberId])).get(memberId) ?? null)],
});

export { bringAll, type Counts, type Done, lookOnly, type Progress } from './bring-all.ts';
export { type ColumnMap, type CsvField, type CsvKind, csvSource, memberFields, reviewFields, WrongMap } from './csv.ts';
export { discourseSource } from './discourse-files.ts';
export { SelfClaimed } from './imports.events.ts';
export type { Source, Trouble } from './shape.ts';
export { stackExchangeSource } from './stackexchange.ts';
export { readMoment } from './values.ts';
