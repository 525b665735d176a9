import { mayContribute } from '../../atlas/returns/roles.ts';
import type { SignedIn } from '../../atlas/returns/roles.ts';
import { listAreas } from '../queries/areas.ts';

export interface Borough {
	code: string;
	name: string;
}

/** The boroughs a person may write returns for, by name: all 33 for an editor, none for a viewer. */
export const writableBoroughs = (person: SignedIn): Borough[] =>
	listAreas('borough')
		.filter(({ code }) => mayContribute(person, code))
		.map(({ code, name }) => ({ code, name }));
