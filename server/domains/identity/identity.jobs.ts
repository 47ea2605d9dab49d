/** Who asked for a new password is looked for here, after the answer: nobody can tell from it whether they were found. */
import { eq } from 'drizzle-orm';
import { GetBrand } from '../../../shared/domains/brand.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { Config } from '../../platform/config.ts';
import type { JobRunner } from '../../platform/jobs.ts';
import { mailReset } from './letters.ts';

/** Asked for before this long, nobody waits for it any more. */
const staleMs = 3_600_000;

export const resetAsked = (config: Config): JobRunner => ({
  kind: 'reset-asked',
  run: async (context, job) => {
    const { email, locale } = job.payload as { email: string; locale: Locale };
    if (job.dueAt < context.now - staleMs) return;
    const reader = context.reader(locale);
    const { accounts } = reader.t.identity;
    const [account] = await reader.db.select().from(accounts).where(eq(accounts.email, email)).limit(1);
    if (!account) return;
    const tools = { say: reader.speaks(locale), secret: config.secret, brand: (await reader.query(GetBrand, {})).name };
    await context.work((work) => mailReset(work, tools, { accountId: account.id, email, name: account.name, locale }));
  },
});
