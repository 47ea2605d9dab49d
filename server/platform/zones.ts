/**
 * Time zones by the names that IANA gives them now. The machine's own list (CLDR) keeps for ever the name that a zone had first, so it says
 * Asia/Calcutta and Europe/Kiev; it understands both, and whatever older name somebody has chosen goes on working.
 */

/** Every zone whose name of today is not the machine's; a test holds it equal to what the machine lists. */
const renamed: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

let names: readonly string[] | undefined;
/** Every zone once, for lists to choose from. */
export const zoneNames = (): readonly string[] => {
  names ??= ['UTC', ...Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone)].sort();
  return names;
};

/** What a zone is called now, by whichever of its names it is known (US/Eastern, asia/calcutta). What is no zone comes back as it is. */
export const zoneNow = (zone: string): string => {
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    return renamed[known] ?? known;
  } catch {
    return zone;
  }
};
