/** A thread gets a poll, or its poll is ended. */
import { html, nothing } from 'lit';
import type { BallotBoxView } from '../../../shared/domains/ballots.ts';
import { notice, textField } from '../../kit/form-field.ts';
import { parents, rootOf } from '../../kit/parents.ts';
import { langIn } from '../../kit/person.ts';
import { suspendedNote } from '../../kit/suspended-note.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { ballotBox } from './ballot-box.ts';
import { pollFields } from './poll-fields.template.ts';

export type PollData = { threadId: string; title: string; href: string; lang: string | null; box: BallotBoxView | null; mine: boolean };

export const pollPage = ({ threadId, title, href, lang, box, mine }: PollData, context: PageContext): PageView => {
  const { say } = context;
  const form = { values: context.form?.values ?? {}, faults: context.form?.faults ?? {} };
  const hidden = html`<input type="hidden" name="threadId" value="${threadId}"><input type="hidden" name="_back" value="${context.path}">`;
  const heading = say(box ? 'ballots.poll-end' : 'ballots.poll-start');
  return {
    title: heading,
    description: heading,
    canonical: `/t/${threadId}/poll`,
    hidden: true,
    tells: true,
    main: html`<section class="form-page" aria-labelledby="t">${parents(context, rootOf(href, say), { href, title, lang: langIn(lang, context.locale) })}<h1 id="t">${heading}</h1>${notice(context.form?.sentence)}${
      context.suspended && (box === null || box.state === 'open')
        ? suspendedNote(context)
        : box === null
          ? html`<p class="lead">${say('ballots.poll-start-line')}</p><form class="form wide" method="post" action="/forms/start-poll">${hidden}${pollFields(form, say, true)}
<div class="row poll-numbers">${textField({ name: 'pollAccountAgeDays', type: 'number', label: say('ballots.poll-age'), value: form.values.pollAccountAgeDays ?? '0', fault: form.faults.pollAccountAgeDays, inputmode: 'numeric', optional: true })}<div class="form-field"><label class="label" for="pollTier">${say('ballots.poll-tier')}</label><select class="field" id="pollTier" name="pollTier">${[1, 2, 3, 4].map((tier) => html`<option value="${tier}" ?selected=${form.values.pollTier === String(tier)}>${say(`ballots.for-tier-${tier}`)}</option>`)}</select></div></div>
<p class="row"><button class="button first" type="submit">${say('ballots.poll-start')}</button><a class="quiet" href="${href}">${say('ballots.poll-not')}</a></p></form>`
          : box.state === 'open'
            ? html`<p class="lead">${say('ballots.poll-end-line')}</p><form class="form" method="post" action="/forms/end-poll">${hidden}${mine ? nothing : textField({ name: 'reason', label: say('ballots.poll-end-reason'), hint: say('ballots.poll-end-reason-hint'), max: 500, value: form.values.reason, fault: form.faults.reason })}<p class="row"><button class="button danger" type="submit">${say('ballots.poll-end')}</button><a class="quiet" href="${href}">${say('ballots.poll-goes-on')}</a></p></form>`
            : html`<p class="lead">${say('ballots.poll-is-over')}</p><p class="row"><a class="button first" href="${href}">${say('ballots.back')}</a></p>`
    }${nothing}</section>`,
  };
};

/** A poll as it arrives live: drawn by the very function that draws it on the page. */
export const livePoll = ballotBox;
