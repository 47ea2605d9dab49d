/** What brand tells the house. */
import { houseEvent } from '../../platform/event.ts';

/** Somebody of the staff changed how the house is called, looks or greets. */
export type BrandChanged = { version: number; byId: string | null; reason: string; at: number };
export const BrandChanged = houseEvent<BrandChanged>('BrandChanged');
