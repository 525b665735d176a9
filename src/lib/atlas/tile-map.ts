/** A borough's square on the tile map. Columns run from west to east, rows from north to south, from 0. */
export interface Tile {
	code: string;
	/** As it fits on a square of 60 px. */
	shortName: string;
	/** Three letters, for the squares of a telephone. */
	letters: string;
	column: number;
	row: number;
}

/**
 * One square a borough, placed by hand roughly as on the ground: the north at the top, the Thames between the fourth
 * and the fifth row from Hammersmith eastwards, its estuary the empty corner in the east.
 */
const rows: readonly (readonly [code: string, shortName: string, letters: string] | null)[][] = [
	[null, null, null, null, ['E09000010', 'Enfield', 'ENF']],
	[
		null,
		null,
		['E09000015', 'Harrow', 'HRW'],
		['E09000003', 'Barnet', 'BNT'],
		['E09000014', 'Haringey', 'HGY'],
		['E09000031', 'Waltham Forest', 'WFO'],
		['E09000026', 'Redbridge', 'RED'],
		['E09000016', 'Havering', 'HAV']
	],
	[
		['E09000017', 'Hillingdon', 'HIL'],
		['E09000009', 'Ealing', 'EAL'],
		['E09000005', 'Brent', 'BRE'],
		['E09000007', 'Camden', 'CAM'],
		['E09000019', 'Islington', 'ISL'],
		['E09000012', 'Hackney', 'HAC'],
		['E09000025', 'Newham', 'NEW'],
		['E09000002', 'Barking & Dag.', 'B&D']
	],
	[
		['E09000018', 'Hounslow', 'HOU'],
		['E09000013', 'Hammer. & Ful.', 'H&F'],
		['E09000020', 'Kens. & Chel.', 'K&C'],
		['E09000033', 'Westminster', 'WES'],
		['E09000001', 'City', 'CITY'],
		['E09000030', 'Tower Hamlets', 'T H']
	],
	[
		null,
		['E09000027', 'Richmond', 'RIC'],
		['E09000032', 'Wandsworth', 'WAN'],
		['E09000022', 'Lambeth', 'LAM'],
		['E09000028', 'Southwark', 'SOU'],
		['E09000023', 'Lewisham', 'LEW'],
		['E09000011', 'Greenwich', 'GRE'],
		['E09000004', 'Bexley', 'BEX']
	],
	[
		null,
		null,
		['E09000021', 'Kingston', 'KIN'],
		['E09000024', 'Merton', 'MER'],
		['E09000008', 'Croydon', 'CRO'],
		['E09000006', 'Bromley', 'BRO']
	],
	[null, null, null, ['E09000029', 'Sutton', 'SUT']]
];

/** Row by row, as they are read. */
export const tiles: readonly Tile[] = rows.flatMap((squares, row) =>
	squares.flatMap((square, column) =>
		square ? { code: square[0], shortName: square[1], letters: square[2], column, row } : []
	)
);

/** Steps between two squares, a step to any of the eight around it being one. */
export const tileSteps = (a: Tile, b: Tile): number =>
	Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row));
