/** What a change of a rule is called, where others show it: in notices and in the staff log. */
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
