/** Something about a theme that a designer should know: what it is, and what to do. */
export type Finding = {
  /** `missing` and `wrong` keep a theme from being used; `borrowed` is another brand's, and nobody opens with it; `advice` keeps from nothing. */
  weight: 'missing' | 'wrong' | 'borrowed' | 'advice';
  /** The file, inside the theme's folder. */
  file: string;
  what: string;
  todo: string;
};

export const missing = (file: string, what: string, todo: string): Finding => ({ weight: 'missing', file, what, todo });
export const wrong = (file: string, what: string, todo: string): Finding => ({ weight: 'wrong', file, what, todo });
export const advice = (file: string, what: string, todo: string): Finding => ({ weight: 'advice', file, what, todo });
export const borrowed = (file: string, what: string, todo: string): Finding => ({ weight: 'borrowed', file, what, todo });
