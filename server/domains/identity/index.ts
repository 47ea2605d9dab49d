/**
 * Identity: accounts and sessions. It owns who can prove to be whom. It does not own what a person is here (name,
 * role, record): that is a member, made by JoinCommunity and owned by `members`.
 */
import { SignIn, SignOut, SignUp } from '../../../shared/domains/identity.ts';
import { signInPage } from '../../../web/domains/identity/sign-in.page.ts';
import { signUpPage } from '../../../web/domains/identity/sign-up.page.ts';
import { answerExchange, type Domain } from '../../platform/domain.ts';
import { localPath } from '../../platform/http/local-path.ts';
import { page } from '../../platform/page.ts';
import { signIn } from './commands/sign-in.ts';
import { signOut } from './commands/sign-out.ts';
import { signUp } from './commands/sign-up.ts';
import { nextQuery, wayBack } from './identity.queries.ts';
import { sweepSessions } from './sessions.ts';

export const identity: Domain = {
  name: 'identity',
  answers: [
    answerExchange(SignUp, signUp, (_, input) => localPath(input.next)),
    answerExchange(SignIn, signIn, (_, input) => localPath(input.next)),
    answerExchange(SignOut, signOut, () => '/'),
  ],
  pages: [
    page('/sign-in', { access: 'anyone', kept: 'own', query: nextQuery, load: wayBack, view: signInPage }),
    page('/sign-up', { access: 'anyone', kept: 'own', query: nextQuery, load: wayBack, view: signUpPage }),
  ],
  recurring: [{ kind: 'sweep-sessions', everyMs: 3_600_000, run: (context) => context.work(sweepSessions) }],
};

export { sessionCookie } from './accounts.ts';
export { confirmedAddresses } from './addresses.ts';
export { closeAccounts } from './close-accounts.ts';
export { addAccount, hashPassword, openSession } from './first-account.ts';
export { sessionFor } from './identity.fixtures.ts';
export { AccountAttached, problemOfName } from './identity.questions.ts';
export { makeAccount } from './make-account.ts';
export { accountOfToken, tokenOf } from './sessions.ts';
