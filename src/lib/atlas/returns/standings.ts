/** An answer to one part of the basic standard. No answer is "not reported", which is not "no". */
export const standings = ['yes', 'partly', 'no', 'not-reported'] as const;
export type Standing = (typeof standings)[number];

export const standingNames: Record<Standing, string> = {
	yes: 'Yes',
	partly: 'Partly',
	no: 'No',
	'not-reported': 'Not reported'
};
