import { meaning, number, orMissing } from './parsers.ts';

export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof days)[number];

/** Parts of the day as the Arts Council's return names them, in plain words. */
const parts = {
	'all day': 'all day',
	'am & pm': 'morning and afternoon',
	'am and pm': 'morning and afternoon',
	'am & eve': 'morning and evening',
	'pm & eve': 'afternoon and evening',
	am: 'morning',
	pm: 'afternoon',
	eve: 'evening'
};

function withEndings(): [string, string][] {
	return Object.entries(parts).flatMap(([part, words]): [string, string][] => [
		[part, words],
		[`${part} only`, words],
		[`${part} (continuous)`, words],
		[`${part} (with closure)`, `${words}, closed for part`],
		[`${part} with closure`, `${words}, closed for part`]
	]);
}

/** One day's opening, in words. */
export const opening = {
	...meaning<string>({
		...Object.fromEntries(withEndings()),
		'appointment only': 'by appointment',
		'varied by schedule': 'varies',
		closed: 'closed',
		'n/a closed': 'closed',
		'not currently open': 'closed'
	}),
	expected: 'an opening such as "AM & PM (continuous)" or "Closed"'
};

/** Opening hours in a week, or null where the release writes words instead. */
export const hoursPerWeek = orMissing(
	number({ min: 0, max: 168 }),
	'N/A Closed',
	'Appointment Only',
	'Varied by Schedule',
	'Not Currently Open',
	''
);
