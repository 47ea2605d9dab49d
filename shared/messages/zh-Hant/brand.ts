/** Sentences of the brand domain; the brand's own words stand in its theme. */
export const brand = {} as const;
