/** The page part that every box is shown by, with its island around it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import { suspendedNote } from '../../kit/suspended-note.ts';
import type { PageContext } from '../../platform/page-view.ts';
import { ballotBoxBody, type Told } from './ballot-box.template.ts';

type Context = Pick<PageContext, 'say' | 'locale' | 'zone' | 'audience' | 'form' | 'suspended'>;

/** What does not change while people vote is said by the house alone: it would weigh on every visit. */
const toldOf = (view: BallotBoxView, { say, locale }: Context): Told => ({
  kind: say(`ballots.kind-${view.kind}`),
  who: [
    ...(view.voters.tier > 1 ? [say(`ballots.for-tier-${view.voters.tier}`)] : []),
    ...(view.voters.accountAgeDays > 0 ? [say('ballots.for-age', { days: view.voters.accountAgeDays })] : []),
  ],
  hint: [
    ...(view.counts === 'hidden' ? [say('ballots.hidden-till-end')] : []),
    ...(view.whoVoted || view.kind === 'request' ? [] : [say(view.namesLater ? 'ballots.names-later' : 'ballots.secret')]),
  ].join(locale === 'en' ? ' ' : ''),
  receipt: say('ballots.receipt-hint'),
});

/** `back`: the address of the page that shows it. */
export const ballotBox = (view: BallotBoxView, back: string, context: Context): TemplateResult => {
  const form = context.form?.command === 'cast-ballot' && context.form.values.boxId === view.id ? context.form : undefined;
  const chosen = form ? (form.values.choices ?? '').split(',').filter(Boolean) : (view.mine?.choices ?? []);
  const told = toldOf(view, context);
  return html`${view.state === 'open' ? suspendedNote(context) : nothing}<ballots-box box-id="${view.id}" back="${back}" zone="${context.zone}" data-view="${JSON.stringify(view)}" data-told="${JSON.stringify(told)}">${ballotBoxBody(
    {
      view,
      told,
      say: context.say,
      locale: context.locale,
      zone: context.zone,
      back,
      visitor: context.audience === 'visitor',
      chosen,
      fault: form?.faults.choices ?? form?.sentence,
      receipt: view.mine?.receipt ?? undefined,
    },
  )}</ballots-box>`;
};
