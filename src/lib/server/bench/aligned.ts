/** Rows of text as a table: the first column starts where it starts, the others end where they end. */
export function aligned(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) =>
		rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0)
	);
	return rows
		.map((row) =>
			row
				.map((cell, column) =>
					column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
				)
				.join('  ')
		)
		.join('\n');
}
