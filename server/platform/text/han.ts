/** The two ways in which Chinese signs are written, traditional and simplified: whoever writes 龍井 and whoever writes 龙井 mean the same. */
import pairs from 'opencc-js/dict/TSCharacters';

const simplified = new Map<number, string>();
/** Simplified signs that stand for several traditional ones have them all: 发 is 發 and 髮. */
const traditional = new Map<string, string[]>();
for (const pair of pairs.split('|')) {
  const [from = '', to = ''] = pair.split(' ');
  simplified.set(from.codePointAt(0) ?? 0, to);
  traditional.set(to, [...(traditional.get(to) ?? []), from]);
}

const mayFold = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
export const toSimplified = (text: string): string => {
  if (!mayFold.test(text)) return text;
  let out = '';
  for (const sign of text) out += simplified.get(sign.codePointAt(0) as number) ?? sign;
  return out;
};

/** The same text in all mixtures of both ways, at most so many; itself first. */
export const hanWays = (text: string, most = 32): string[] => {
  if (!mayFold.test(text)) return [text];
  let ways = [''];
  for (const sign of text) {
    const plain = toSimplified(sign);
    const signs = [...new Set([sign, plain, ...(traditional.get(plain) ?? [])])];
    ways = signs.flatMap((one) => ways.map((way) => way + one)).slice(0, most);
  }
  return ways;
};
