import { acceptedBy } from './accepted.ts';
import type { z } from 'zod';
import { isMeasureId } from '../../atlas/measures.ts';
import { ApiError, quoted } from './api-error.ts';
import type { ApiErrorCode } from './api-error.ts';

/** A parameter whose accepted values are a list says so with its own code. */
const listCodes: Record<string, ApiErrorCode> = {
	measure: 'unknown-measure',
	areas: 'unknown-area-type',
	type: 'unknown-area-type',
	period: 'unknown-period',
	kind: 'unknown-kind'
};

/**
 * The query string, checked: every parameter known, given once and valid. Throws ApiError 400 naming the first that
 * is not, with what would have been accepted.
 */
export function readParameters<Shape extends z.ZodRawShape>(
	schema: z.ZodObject<Shape>,
	query: URLSearchParams
): z.infer<z.ZodObject<Shape>> {
	const known = Object.keys(schema.shape);
	const given: Record<string, string> = {};
	for (const [name, text] of query) {
		if (!known.includes(name)) {
			const takes = known.length > 0 ? `This address takes ${known.join(', ')}.` : 'This address takes none.';
			throw new ApiError(400, 'unknown-parameter', `There is no parameter ${quoted(name)}. ${takes}`, {
				parameter: name.slice(0, 100),
				allowed: known
			});
		}
		if (name in given) {
			throw new ApiError(400, 'repeated-parameter', `Give “${name}” once.`, {
				parameter: name,
				allowed: known
			});
		}
		given[name] = text;
	}
	const result = schema.safeParse(given);
	if (result.success) return result.data as z.infer<z.ZodObject<Shape>>;
	throw refusal(schema, result.error, given);
}

function refusal(schema: z.ZodObject, error: z.ZodError, given: Record<string, string>): ApiError {
	const [issue] = error.issues;
	const parameter = String(issue?.path[0] ?? '');
	const missing = !(parameter in given);
	const allowed = acceptedBy(schema.shape[parameter] as z.ZodType | undefined);
	// A measure that the atlas has, and this address does not take, is not unknown.
	const isElsewhere = parameter === 'measure' && isMeasureId(given.measure ?? '');
	const code = missing
		? 'missing-parameter'
		: ((isElsewhere ? undefined : listCodes[parameter]) ?? 'invalid-parameter');
	return new ApiError(400, code, issue?.message ?? 'The request is not valid.', {
		parameter,
		...(allowed && { allowed })
	});
}
