/** The letter that stands for a house whose brand has no drawn sign: the first of its name; none where the name has no letter. */
export const firstLetter = (name: string): string => (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '').toLocaleUpperCase();
