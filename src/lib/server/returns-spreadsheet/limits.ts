/** What a spreadsheet that is handed in may be. A full template is under 60 kB, 36 rows and 40 columns. */
export const limits = {
	fileBytes: 2_000_000,
	rows: 500,
	columns: 200,
	/** Sheets looked at; the rest are left alone. */
	sheets: 20,
	/** Parts of the workbook's archive. */
	members: 300,
	/** All parts unpacked. */
	unpackedBytes: 30_000_000,
	/** How many times its packed size a part may unpack to, once it is over a million bytes. */
	unpackedRatio: 150,
	/** Characters in one cell: what Excel allows. */
	cellLength: 32_767,
	seconds: 20,
	heapMegabytes: 192,
	youngMegabytes: 32
} as const;
