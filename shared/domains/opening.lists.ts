/** The first things to do in a house that was opened just now, in their order. */
export const openingSteps = ['brand', 'spaces', 'rules', 'contest'] as const;
export type OpeningStep = (typeof openingSteps)[number];
