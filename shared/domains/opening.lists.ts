/** The first things to do in a house that was opened just now, in their order. */
export const openingSteps = ['brand', 'spaces', 'rules', 'contest'] as const;
export type OpeningStep = (typeof openingSteps)[number];

export type Step = { name: OpeningStep; done: boolean };

/** The steps in few signs, as home is told them: `brand+spaces!` where the second is done. */
export const stepsWritten = (steps: readonly Step[]): string => steps.map(({ name, done }) => `${name}${done ? '!' : ''}`).join('+');
export const stepsRead = (written: string): Step[] =>
  written.split('+').map((word) => ({ name: word.replace('!', '') as OpeningStep, done: word.endsWith('!') }));
