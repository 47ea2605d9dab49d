/** Who reads, asks and votes here, and has never written anything. */
import type { QuietPerson } from '../shape.ts';

export const quiet: QuietPerson[] = [
  { handle: 'agnes', name: 'Agnes Tulloch' },
  { handle: 'rhodri', name: 'Rhodri Bevan' },
  { handle: 'solveig', name: 'Solveig Berg' },
  { handle: 'tariq', name: 'Tariq Aziz' },
  { handle: 'ceri', name: 'Ceri Lloyd' },
  { handle: 'pavel', name: 'Pavel Dvorak' },
  { handle: 'qin-hao', name: '秦昊' },
  { handle: 'morag', name: 'Morag Innes' },
  { handle: 'stefan-k', name: 'Stefan Krug' },
  { handle: 'deng-yu', name: '邓宇' },
  { handle: 'liv', name: 'Liv Solberg' },
  { handle: 'amara', name: 'Amara Obi' },
  { handle: 'kit', name: 'Kit Ferrier' },
  { handle: 'enzo', name: 'Enzo Ricci' },
  { handle: 'ye-qing', name: '葉青' },
  { handle: 'una', name: 'Una Heaney' },
];
