/** What media tells the house. */
import { houseEvent } from '../../platform/event.ts';

/** Its member calls a picture otherwise: what shows it without words of its own shows these. */
export const PictureDescribed = houseEvent<{ pictureId: string; before: string; alt: string }>('PictureDescribed');
