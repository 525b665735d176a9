import type { z } from 'zod';
import type { ApiErrorCode } from '../api-error.ts';

export const mediaTypes = {
	json: 'application/json',
	geojson: 'application/geo+json',
	csvw: 'application/csvm+json',
	csv: 'text/csv',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	parquet: 'application/vnd.apache.parquet'
} as const;
export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes];

/** A request that is refused, and how: the tests make every one of them. */
export interface Refusal {
	status: 400 | 404;
	code: ApiErrorCode;
	/** Below the root. */
	request: string;
}

export interface Endpoint {
	/** Below the root, with what varies in braces. */
	path: string;
	group: 'Areas' | 'Measures and figures' | 'Places' | 'Plans' | 'About';
	summary: string;
	/** What a reader of the reference should know besides. */
	about?: string;
	query: z.ZodObject;
	/** The part of the path in braces, if any. */
	pathParameter?: { name: string; description: string; example: string };
	/** What a successful answer is made of. */
	mediaType: MediaType;
	/** The shape of an answer that is JSON. */
	answer?: z.ZodType;
	/** Is the answer a file with a name of its own? */
	isFile?: true;
	/** Worked out for this question, which may take seconds the first time it is asked. */
	isSlow?: true;
	refusals: readonly Refusal[];
	/** A request that gives an answer worth seeing. */
	example: string;
}

export const refused = (status: 400 | 404, code: ApiErrorCode, request: string): Refusal => ({
	status,
	code,
	request
});
