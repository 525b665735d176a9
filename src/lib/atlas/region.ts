/** What a build must know of the land it covers, and what its tables are held to. */
export interface Region {
	/** Of the area that holds all the others. */
	code: string;
	name: string;
	/** What else it is searched for by. */
	otherWords: string;
	/** Regions of the NHS whose networks are its own. */
	nhsRegionCodes: readonly string[];
	boroughCodePrefix: string;
	boroughCount: number;
	/** Every place lies within: the least and the most, in degrees. */
	lat: readonly [number, number];
	lon: readonly [number, number];
	/** Are all practices of a network in one sub-ICB location? Those of London are; elsewhere a few straddle two. */
	networksNest: boolean;
	/** Has it only some of London's boroughs? What London's documents say of the others is then left out. */
	isPart: boolean;
	/** How many Londons wide it is: drawings made to be seen close have as many times the units across. */
	londonsAcross: number;
}

/** The region of this atlas: the site reads it here, and a build unless it is told of another. */
export const region: Region = {
	code: 'E12000007',
	name: 'London',
	otherWords: 'Greater London city capital',
	nhsRegionCodes: ['Y56'],
	boroughCodePrefix: 'E09',
	boroughCount: 33,
	lat: [51.2, 51.8],
	lon: [-0.6, 0.4],
	networksNest: true,
	isPart: false,
	londonsAcross: 1
};
