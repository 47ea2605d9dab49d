/** What administrators did with spaces: for the staff log, and for whoever keeps what stands in them. */
import { houseEvent } from '../../platform/event.ts';

type OnSpace = { spaceId: string; byId: string; at: number };
export const SpaceOpened = houseEvent<OnSpace>('SpaceOpened');
/** `gated`: who may come in is another question now. */
export const SpaceChanged = houseEvent<OnSpace & { reason: string; gated: boolean }>('SpaceChanged');
export const SpacePlaced = houseEvent<OnSpace>('SpacePlaced');
