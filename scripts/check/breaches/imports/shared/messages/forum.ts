export const sentence = 'Reply';
