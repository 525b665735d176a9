import { error } from '@sveltejs/kit';
import { ApiError } from './api-error.ts';

/** What is refused, as the page of an error in the same words. Throws whatever else went wrong as it is. */
export function errorPage(fault: unknown): never {
	if (fault instanceof ApiError) error(fault.status, fault.message);
	throw fault;
}
