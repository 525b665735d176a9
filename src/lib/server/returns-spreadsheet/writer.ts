import { error } from '@sveltejs/kit';
import type { SignedIn } from '../../atlas/returns/roles.ts';
import { requireSignedIn } from '../accounts/guard.ts';
import type { GuardedEvent } from '../accounts/guard.ts';
import { writableBoroughs } from './boroughs.ts';
import type { Borough } from './boroughs.ts';

/** Whoever may hand in returns, and for which boroughs. To others the pages say who may. */
export function requireWriter(event: GuardedEvent): { person: SignedIn; boroughs: Borough[] } {
	const person = requireSignedIn(event);
	const boroughs = writableBoroughs(person);
	if (boroughs.length === 0) {
		error(
			403,
			'Returns are written by the people a borough has named. Ask an administrator of the atlas to give your account a borough.'
		);
	}
	return { person, boroughs };
}
