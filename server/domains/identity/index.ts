/**
 * Identity: accounts and sessions. It owns who can prove to be whom. It does not own what a person is here (name,
 * role, record): that is a member, made by JoinCommunity and owned by `members`.
 */
import { Type } from 'typebox';
import {
  AskForCode,
  AskForReset,
  ChangeAddress,
  ChangePassword,
  ConfirmAddress,
  GetMySignIn,
  ResetPassword,
  SendConfirmation,
  SignIn,
  SignInByPhone,
  SignOut,
  SignOutEverywhere,
  SignUp,
  TakeBackAddress,
} from '../../../shared/domains/identity.ts';
import { fields } from '../../../shared/endpoint.ts';
import { confirmPage } from '../../../web/domains/identity/confirm.page.ts';
import { forgotPage } from '../../../web/domains/identity/forgot.page.ts';
import { phonePage } from '../../../web/domains/identity/phone.page.ts';
import { phoneCodePage } from '../../../web/domains/identity/phone-code.page.ts';
import { resetPage } from '../../../web/domains/identity/reset.page.ts';
import { signInPage } from '../../../web/domains/identity/sign-in.page.ts';
import { signInSettingsPage } from '../../../web/domains/identity/sign-in-settings.page.ts';
import { signUpPage } from '../../../web/domains/identity/sign-up.page.ts';
import { takeBackPage } from '../../../web/domains/identity/take-back.page.ts';
import { welcomePage } from '../../../web/domains/identity/welcome.page.ts';
import type { Config } from '../../platform/config.ts';
import { defaultUnconfirmed, mustConfirm } from '../../platform/confirmed.ts';
import { answerExchange, answerQuery, type Domain } from '../../platform/domain.ts';
import { localPath } from '../../platform/http/local-path.ts';
import { page } from '../../platform/page.ts';
import { askForCode } from './commands/ask-for-code.ts';
import { askForReset } from './commands/ask-for-reset.ts';
import { changeAddress } from './commands/change-address.ts';
import { changePassword } from './commands/change-password.ts';
import { confirmAddress } from './commands/confirm-address.ts';
import { resetPassword } from './commands/reset-password.ts';
import { sendConfirmation } from './commands/send-confirmation.ts';
import { signIn } from './commands/sign-in.ts';
import { signInByPhone } from './commands/sign-in-by-phone.ts';
import { signOut } from './commands/sign-out.ts';
import { signOutEverywhere } from './commands/sign-out-everywhere.ts';
import { signUp } from './commands/sign-up.ts';
import { takeBackAddress } from './commands/take-back-address.ts';
import { resetAsked } from './identity.jobs.ts';
import {
  askQuery,
  byPhone,
  codeAsked,
  getMySignIn,
  justJoined,
  keptBy,
  linkState,
  nextQuery,
  phoneQuery,
  tokenQuery,
  wayBack,
} from './identity.queries.ts';
import { sweepSessions } from './sessions.ts';

const settings = '/me/settings/sign-in';

export const identity = (config: Config): Domain => ({
  name: 'identity',
  answers: [
    answerExchange(SignUp, signUp, (_, input) => `/welcome?next=${encodeURIComponent(localPath(input.next))}`),
    answerExchange(SignIn, signIn, (_, input) => localPath(input.next)),
    answerExchange(SignOut, signOut, () => '/'),
    answerExchange(ConfirmAddress, confirmAddress, () => '/confirm?done=true'),
    answerExchange(SendConfirmation, sendConfirmation, () => `${settings}?told=sent`),
    answerExchange(ChangeAddress, changeAddress, () => `${settings}?told=sent-new`),
    answerExchange(TakeBackAddress, takeBackAddress, ({ reset }) => `/reset?token=${reset}&back=true`),
    answerExchange(AskForReset, askForReset, () => '/forgot?sent=true'),
    answerExchange(ResetPassword, resetPassword, () => '/reset?done=true'),
    answerExchange(ChangePassword, changePassword, () => `${settings}?told=password`),
    answerExchange(SignOutEverywhere, signOutEverywhere, () => '/sign-in'),
    answerExchange(
      AskForCode,
      askForCode,
      ({ ask }, input) => `/sign-in/phone/code?ask=${ask}&next=${encodeURIComponent(localPath(input.next))}`,
    ),
    // a name is asked for once the number has shown to be new
    answerExchange(SignInByPhone, signInByPhone, (_, input) =>
      input.name ? `/welcome?next=${encodeURIComponent(localPath(input.next))}` : localPath(input.next),
    ),
    answerQuery(GetMySignIn, getMySignIn),
  ],
  pages: [
    page('/sign-in', { access: 'anyone', kept: 'own', query: nextQuery, load: wayBack, view: signInPage }),
    page('/sign-up', { access: 'anyone', kept: 'own', query: nextQuery, load: wayBack, view: signUpPage }),
    page('/welcome', { access: 'member', kept: 'own', query: nextQuery, load: justJoined(config), view: welcomePage }),
    page('/sign-in/phone', { access: 'anyone', kept: 'own', query: phoneQuery, load: byPhone, view: phonePage }),
    page('/sign-in/phone/code', { access: 'anyone', kept: 'own', query: askQuery, load: codeAsked(config), view: phoneCodePage }),
    page('/confirm', { access: 'anyone', kept: 'own', query: tokenQuery, load: linkState(config, 'confirm'), view: confirmPage }),
    page('/forgot', {
      access: 'anyone',
      kept: 'own',
      query: fields({ sent: Type.Optional(Type.Boolean()) }),
      load: async (_, input) => ({
        data: { sent: input.sent ?? false, kept: config.demo ? keptBy(config, config.smtpUrl) : 'sent' },
        tags: [],
      }),
      view: forgotPage,
    }),
    page('/reset', { access: 'anyone', kept: 'own', query: tokenQuery, load: linkState(config, 'reset'), view: resetPage }),
    page('/take-back', { access: 'anyone', kept: 'own', query: tokenQuery, load: linkState(config, 'back'), view: takeBackPage }),
    page(settings, {
      access: 'member',
      kept: 'own',
      query: fields({ told: Type.Optional(Type.Enum(['sent', 'sent-new', 'password'])) }),
      load: async (reader, input) => ({
        data: { own: await getMySignIn(reader), told: input.told, waits: mustConfirm(reader.actor, reader) },
        tags: [],
      }),
      view: signInSettingsPage,
    }),
  ],
  policies: [defaultUnconfirmed],
  jobs: [resetAsked(config)],
  recurring: [{ kind: 'sweep-sessions', everyMs: 3_600_000, run: (context) => context.work(sweepSessions) }],
});

export { confirmedAddresses } from './addresses.ts';
export { accountIsCertain } from './certain.ts';
export { closeAccount } from './close-account.ts';
export { accountsWith, closeAccounts } from './close-accounts.ts';
export { addAccount, hashPassword } from './first-account.ts';
export { sessionFor } from './identity.fixtures.ts';
export { AccountAttached, AccountConfirmed, AddressTakenBack, accountOfMember, problemOfName } from './identity.questions.ts';
export { makeAccount } from './make-account.ts';
export { openSession } from './open-session.ts';
export { askToConfirm } from './own-account.ts';
export { sessionKey, sessionOf } from './sessions.ts';
export { takeTurn } from './turns.ts';
