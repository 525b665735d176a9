/** What an upload may cost. Every release the site reads keeps well below: the largest table of England is 20 MB. */
export const uploadLimits = {
	/** As uploaded. The largest today is 1.5 MB. */
	bytes: 24_000_000,
	/** Of the tables in it, together. */
	unpackedBytes: 60_000_000,
	/** How many times larger a member of an archive may be than it is packed: tables pack to about a tenth. */
	packedTimes: 200,
	/** Files in an archive, and tables among them. */
	members: 100,
	tables: 10,
	/** List sizes of England, by practice, sex and age group, are 270,000 rows. */
	rows: 400_000,
	columns: 200,
	cells: 8_000_000,
	/** The longest now is a paragraph of notes. */
	cellCharacters: 20_000,
	seconds: 30,
	heapMegabytes: 600
} as const;
