/** Sentences one after the other: a Chinese stop brings its own room, so that no blank follows it. */
export const inARow = (...sentences: string[]): string => sentences.join(' ').replace(/(?<=[。！？；：，]) /g, '');
