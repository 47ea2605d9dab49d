/** What changes of rules and askings are called, where others show them: in notices, in the staff log, in records. */
import { inArray } from 'drizzle-orm';
import { aspectKind } from '../../platform/aspects.ts';
import type { Reader } from '../../platform/reader.ts';
import { hrefOfRule, titleOfRule } from './said.ts';

type Title = { title: string; href: string; lang: string | null };

export const titlesOfRules = async (reader: Reader, subjects: { kind: string; id: string }[]): Promise<Map<string, Title>> => {
  const say = reader.speaks(reader.locale);
  const lang = reader.locale === 'en' ? null : 'zh';
  return new Map(
    subjects
      .filter(({ kind }) => kind === 'rule')
      .flatMap(({ id }): [string, Title][] => {
        const [kind = '', key = '', version] = id.split('/');
        const known = reader.policies.versionsOf(kind, key).some((policy) => policy.version === Number(version));
        return known
          ? [[`rule/${id}`, { title: titleOfRule(say, { kind, key }), href: hrefOfRule({ kind, key }, Number(version)), lang }]]
          : [];
      }),
  );
};

/** An asking is called by what it asks for, and stands on the page of its aspect. */
export const titlesOfAsks = async (reader: Reader, subjects: { kind: string; id: string }[]): Promise<Map<string, Title>> => {
  const ids = subjects.filter(({ kind }) => kind === 'ask').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const { asks } = reader.t.transparency;
  const rows = await reader.db.select({ id: asks.id, aspect: asks.aspect }).from(asks).where(inArray(asks.id, ids));
  const say = reader.speaks(reader.locale);
  return new Map(
    rows.map(({ id, aspect }) => [
      `ask/${id}`,
      {
        title: say('transparency.ask-for', { title: titleOfRule(say, { kind: aspectKind, key: aspect }) }),
        href: `/rules/aspects/${aspect}#ask`,
        lang: reader.locale === 'en' ? null : 'zh',
      },
    ]),
  );
};

/** The one choice of its box. */
export const titleOfVoice = async (reader: Reader, asked: { subject: { kind: string }; choiceIds: string[] }) =>
  new Map(
    asked.subject.kind === 'ask'
      ? asked.choiceIds.map((id) => [
          id,
          { title: reader.speaks(reader.locale)('transparency.open-it'), lang: reader.locale === 'en' ? null : 'zh', href: null },
        ])
      : [],
  );
