import { fail } from '@sveltejs/kit';
import { AccountError } from '$lib/server/accounts/account-error';
import { readRole } from '$lib/server/accounts/administer';
import type { Place } from '$lib/server/accounts/administer';
import { boroughCodes } from '$lib/server/accounts/boroughs';
import { listAreas } from '$lib/server/queries/areas';
import { textOf } from '../form-fields';

export interface Fault {
	message: string;
	field?: string;
}

export const allBoroughs = () => listAreas('borough').map(({ code, name }) => ({ code, name }));

/** The role and boroughs that a form asks for, or what is wrong with them. */
export function readPlace(form: FormData): Place | { fault: Fault } {
	const asked = form.getAll('borough').map(String);
	const given = textOf(form, 'role');
	if (given === '') return { fault: { message: 'Choose a role.', field: 'role' } };
	try {
		const role = readRole(given);
		if (role === 'contributor' && asked.length === 0) {
			return { fault: { message: 'Choose the boroughs that the contributor writes for.', field: 'borough' } };
		}
		if (role !== 'contributor' && asked.length > 0) {
			return {
				fault: {
					message: 'Only a contributor has boroughs. Clear them, or choose that role.',
					field: 'borough'
				}
			};
		}
		return { role, boroughs: boroughCodes(asked, allBoroughs()) };
	} catch (error) {
		return { fault: { message: inWords(error), field: 'role' } };
	}
}

/** The sentence of an error about accounts; any other is thrown on. */
export function inWords(error: unknown): string {
	if (error instanceof AccountError) return error.message;
	throw error;
}

/** A form that was not taken, with what was typed in it. */
export const refuse = (form: FormData, ...faults: Fault[]) =>
	fail(400, {
		faults,
		typed: {
			email: textOf(form, 'email'),
			name: textOf(form, 'name'),
			role: textOf(form, 'role'),
			boroughs: form.getAll('borough').map(String)
		}
	});
