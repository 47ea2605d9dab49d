/** What the pages that change a rule are made of; types alone, so that the web may have them. */
import type { ChangeView } from './transparency.ts';

export type RuleForm = 'aspect' | 'earning' | 'tiers' | 'limit';

/** What a change would do, before it is published; or what is wrong with it. */
export type Look =
  | { faults: Record<string, string>; sentence?: string }
  | {
      label: ChangeView['label'];
      diff: ChangeView['diff'];
      effectiveAt: number;
      later: boolean;
      /** Whom it concerns, in sentences. */
      concerns: string[];
      /** Published already, and in force after this one begins: it would hold until then only. */
      until: { version: number; effectiveAt: number; says: string }[];
    };

export type ChangeForm = {
  name: RuleForm;
  /** The command that its form posts to. */
  command: string;
  /** The name and the key in the path: `rule`, `replied`. */
  param: { name: string; value: string } | null;
  title: string;
  says: string;
  /** Where it stands for everybody, and where it is changed. */
  href: string;
  path: string;
  newest: number;
  /** Nobody can switch it, only say more about it. */
  fixed: boolean;
  /** The brand is asked for its own word on it. */
  states: boolean;
  fields: string[];
  /** As it stands. */
  values: Record<string, string>;
  /** As somebody typed it, to look at it first. */
  typed: Record<string, string> | null;
  look: Look | null;
};

export type RulesDesk = {
  group: 'aspects' | 'earning' | 'tiers' | 'limits';
  rules: { title: string; says: string; href: string; coming: number | null }[];
}[];
