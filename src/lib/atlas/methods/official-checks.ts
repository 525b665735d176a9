/**
 * How far our averages of the deprivation score are from the publishers' own, in points of the score.
 * tests/unit/atlas-published.test.ts measures them anew and holds these numbers to what it finds.
 */
export const officialChecks = {
	boroughs: { most: 0.346, farthest: 'City of London', second: 0.212, next: 'Tower Hamlets' },
	networks: { most: 1.542, mean: 0.234 }
} as const;
