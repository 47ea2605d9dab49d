/** Words one after the other: full-width marks bring their own room, so that no blank stands beside one. */
export const inARow = (...words: string[]): string => words.join(' ').replace(/(?<=[。！？；：，]) | (?=（)/g, '');
