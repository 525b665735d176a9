/** The region this atlas covers. England is a configuration, not a rewrite: a build reads this once. */
export const region = {
	code: 'E12000007',
	name: 'London',
	nhsRegionCode: 'Y56',
	boroughCodePrefix: 'E09',
	boroughCount: 33
} as const;
