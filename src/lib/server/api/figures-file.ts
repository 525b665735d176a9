import { fileName } from '../../atlas/file-name.ts';
import { region } from '../../atlas/region.ts';
import { apiRoute } from './answer.ts';
import { mediaTypes } from './endpoints/endpoint.ts';
import { selectFigures } from './figures.ts';
import type { FigureSelection } from './figures.ts';
import { readParameters } from './parameters.ts';
import { figuresQuery } from './schemas.ts';

/** The name of a file of these figures, the same for every format but for its ending. */
export function figuresFileName({ query, within, figures }: FigureSelection, suffix: string): string {
	return fileName({
		measures: query.measure,
		areas: query.areas,
		periods: figures.map(({ period }) => period),
		askedPeriod: query.period,
		place: (within ?? region).name,
		suffix
	});
}

/** A file to keep: its type and its name. Throws RangeError for a name that a header could not carry as it is. */
export function fileAnswer(
	body: BodyInit,
	type: string,
	name: string,
	headers: Record<string, string> = {}
): Response {
	if (!/^[\w.-]+$/.test(name)) throw new RangeError(`“${name}” is no name for a file`);
	return new Response(body, {
		headers: { ...headers, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
}

const contentTypes = {
	csv: `${mediaTypes.csv}; charset=utf-8; header=present`,
	xlsx: mediaTypes.xlsx,
	geojson: mediaTypes.geojson,
	parquet: mediaTypes.parquet
} as const;

interface WrittenFigures {
	body: BodyInit;
	headers?: Record<string, string>;
}

/** The handlers of an address that gives figures as a file: the query is read and the file named alike for all. */
export const figuresRoute = (
	suffix: keyof typeof contentTypes,
	write: (selection: FigureSelection) => WrittenFigures | Promise<WrittenFigures>
) =>
	apiRoute(async ({ url }) => {
		const selection = selectFigures(readParameters(figuresQuery, url.searchParams));
		const { body, headers } = await write(selection);
		return fileAnswer(body, contentTypes[suffix], figuresFileName(selection, suffix), headers);
	});
