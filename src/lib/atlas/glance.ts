import type { NeedProvisionKey, ScaleKey } from './map-key.ts';
import type { Picks } from './picks.ts';

/** What is seen first of one way of looking at London, before anything of it is read: its words, key and colours. */
export interface Glance {
	title: string;
	/** What is shown, of which areas, and when. */
	subtitle: string;
	/** Whom it leaves out, and why. */
	sentence: string;
	key: NeedProvisionKey | ScaleKey;
	/** Over a scale of colours: what the numbers are in. */
	keyUnit: string;
	/** In the order of the codes that go with the kind of area; those outside the part of London chosen have none. */
	paint: Picks;
}
