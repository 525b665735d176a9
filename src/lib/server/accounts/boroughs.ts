import { AccountError } from './account-error.ts';

export interface Borough {
	code: string;
	name: string;
}

/** "City of London", "city of london", "Hammersmith & Fulham" and "hammersmith and fulham" are each one borough. */
const plain = (name: string) =>
	name
		.toLowerCase()
		.replaceAll('&', ' and ')
		.replace(/^(london borough of|royal borough of)\s+/, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();

/** Codes of boroughs given by name or code. Throws AccountError that lists the names for one that is not there. */
export function boroughCodes(given: readonly string[], boroughs: readonly Borough[]): string[] {
	const codes = given.map((wanted) => {
		const found = boroughs.find(
			({ code, name }) => code === wanted.trim().toUpperCase() || plain(name) === plain(wanted)
		);
		if (found) return found.code;
		const names = boroughs.map(({ name }) => name).join(', ');
		throw new AccountError(`There is no borough "${wanted}". The boroughs are: ${names}.`);
	});
	return [...new Set(codes)];
}

/** The names of boroughs; a code stands for itself where the atlas does not know it. */
export const boroughNames = (codes: readonly string[], boroughs: readonly Borough[]): string[] =>
	codes.map((wanted) => boroughs.find(({ code }) => code === wanted)?.name ?? wanted);
