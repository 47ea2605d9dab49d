/** Those who came to Hollin's house later, and those who mostly read. */
import type { DemoPerson } from '../shape.ts';

export const others: DemoPerson[] = [
  { handle: 'elsie', name: 'Elsie Thwaite', role: 'member', line: 'eighty in May, three gears, Heptonstall', locale: 'en', joinedDaysAgo: 960, face: 'bun white glasses scarf' },
  { handle: 'brigid', name: 'Brigid Shaw', role: 'member', line: 'behind the post office counter in Mytholmroyd', locale: 'en', joinedDaysAgo: 700, face: 'curls auburn stripes' },
  { handle: 'dafydd', name: 'Dafydd Rhys', role: 'member', line: 'sheep, slate and a cargo bike near Dolgellau', locale: 'en', joinedDaysAgo: 640, face: 'cap beard fair' },
  { handle: 'jonas', name: 'Jonas Weber', role: 'member', line: 'measures everything twice, Freiburg', locale: 'en', joinedDaysAgo: 580, face: 'crop glasses light shirt' },
  { handle: 'sunniva', name: 'Sunniva Aas', role: 'member', line: 'rain scientist by accident, Bergen', locale: 'en', joinedDaysAgo: 520, face: 'braids fair freckles' },
  { handle: 'kofi', name: 'Kofi Mensah', role: 'member', line: 'courier in Bristol, 60 km before lunch', locale: 'en', joinedDaysAgo: 470, face: 'crop deep grin straps' },
  { handle: 'paolo', name: 'Paolo Ferri', role: 'member', line: 'repairs espresso machines by bicycle, Trieste', locale: 'en', joinedDaysAgo: 450, face: 'moustache black apron' },
  { handle: 'callum', name: 'Callum Reid', role: 'member', line: 'forester, Loch Lomond side', locale: 'en', joinedDaysAgo: 430, face: 'beanie beard auburn' },
  { handle: 'mirela', name: 'Mirela Pop', role: 'member', line: 'teaches chemistry in Cluj, tours in July', locale: 'en', joinedDaysAgo: 390, face: 'long black glasses' },
  { handle: 'heli', name: '何莉', role: 'member', line: '昆明，卖花的，三轮换成了自行车', locale: 'zh-Hans', joinedDaysAgo: 365, face: 'straw tan' },
  { handle: 'yuki', name: 'Yuki Tanabe', role: 'member', line: 'dyes cloth in Kyoto', locale: 'en', joinedDaysAgo: 330, face: 'fringe black mandarin closed' },
  { handle: 'zhaokai', name: '赵凯', role: 'member', line: '北京胡同里修车，冬天也开门', locale: 'zh-Hans', joinedDaysAgo: 310, face: 'hood light' },
  { handle: 'oksana', name: 'Oksana Hrytsenko', role: 'member', line: 'came with two panniers, stayed in Halifax', locale: 'en', joinedDaysAgo: 300, face: 'tail fair' },
  { handle: 'meiling', name: '陳美玲', role: 'member', line: '台北，週末往烏來騎', locale: 'zh-Hant', joinedDaysAgo: 290, face: 'cat' },
  { handle: 'aisha', name: 'Aisha Malik', role: 'member', line: 'runs the bike club at a girls’ school in Bradford', locale: 'en', joinedDaysAgo: 280, face: 'headscarf brown glasses' },
  { handle: 'sam', name: 'Sam Okafor', role: 'member', line: 'luthier, Lewes; carries cellos badly', locale: 'en', joinedDaysAgo: 275, face: 'cloud deep earring' },
  { handle: 'greta', name: 'Greta Lindqvist', role: 'member', line: 'lighthouse volunteer, Gotland', locale: 'en', joinedDaysAgo: 210, face: 'bob white' },
  { handle: 'ruairi', name: 'Ruairí Kelly', role: 'member', line: 'plays for the ferry crowd, Doolin', locale: 'en', joinedDaysAgo: 190, face: 'curls auburn stubble' },
  { handle: 'hana', name: 'Hana Novak', role: 'member', line: 'two wheels, one dachshund, Brno', locale: 'en', joinedDaysAgo: 310, face: 'dog' },
  { handle: 'anselm', name: 'Anselm Roth', role: 'member', line: 'retired tram driver, Basel', locale: 'en', joinedDaysAgo: 175, face: 'bald white moustache' },
];
