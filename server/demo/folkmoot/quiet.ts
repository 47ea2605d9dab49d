/** Who reads, asks and votes here, and has never written anything. */
import type { QuietPerson } from '../shape.ts';

export const quiet: QuietPerson[] = [
  { handle: 'maude', name: 'Maude Sugden' },
  { handle: 'iwan', name: 'Iwan Pritchard' },
  { handle: 'marijke', name: 'Marijke Brink' },
  { handle: 'sade', name: 'Sade Adeyemi' },
  { handle: 'piotr', name: 'Piotr Nowicki' },
  { handle: 'niamh', name: 'Niamh Casey' },
  { handle: 'gao-lan', name: '高岚' },
  { handle: 'edith-p', name: 'Edith Pollard' },
  { handle: 'marc-v', name: 'Marc Verhoeven' },
  { handle: 'sun-yiran', name: '孙怡然' },
  { handle: 'tilda', name: 'Tilda Ekman' },
  { handle: 'bashir', name: 'Bashir Khan' },
  { handle: 'fay', name: 'Fay Greenwood' },
  { handle: 'luca-d', name: 'Luca Danieli' },
  { handle: 'wu-ting', name: '吳婷' },
  { handle: 'orla', name: 'Orla Feeney' },
];
