/** Who gives welfare or legal advice. No open list of today's tells them all, so editors import them from a template. */
export const adviceKinds = {
	'law-centre': 'Law centre',
	'citizens-advice': 'Citizens Advice',
	adviceuk: 'AdviceUK member',
	'legal-aid': 'Legal aid office',
	'health-setting': 'Advice session in a health setting',
	'other-advice': 'Other advice'
} as const;
