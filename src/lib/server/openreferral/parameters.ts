import { z } from 'zod';
import { normalisePostcode } from '../../geography/postcode.ts';
import { ApiError, quoted } from '../api/api-error.ts';

export const DEFAULT_PER_PAGE = 50;
export const MOST_PER_PAGE = 500;
const FARTHEST_METRES = 50_000;

const whole = (name: string, { min, max }: { min: number; max: number }) =>
	z.coerce
		.number({ error: `${name} is a whole number.` })
		.int(`${name} is a whole number.`)
		.min(min, `${name} is ${min} or more.`)
		.max(max, `${name} is ${max} or less.`);
const id = (name: string) => z.string().max(100, `${name} is too long to be an id.`);
const flag = z.enum(['true', 'false', '1', '0', '']).transform((text) => text !== 'false' && text !== '0');
const time = (name: string) =>
	z
		.string()
		.regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, `${name} is a time of day such as 09:30.`)
		.transform((text) => text.slice(0, 5));

const paging = {
	page: whole('page', { min: 1, max: 1_000_000 }).default(1),
	per_page: whole('per_page', { min: 1, max: MOST_PER_PAGE }).default(DEFAULT_PER_PAGE)
};
const searched = { search: z.string().max(200, 'search takes at most 200 characters.').optional() };
const filtered = {
	taxonomy_term_id: id('taxonomy_term_id').optional(),
	taxonomy_id: id('taxonomy_id').optional(),
	organization_id: id('organization_id').optional(),
	modified_after: z
		.string()
		.refine(
			(text) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text.replace(' ', '+'))),
			'modified_after is a date or a date and time such as 2026-06-30T00:00:00Z.'
		)
		// A plus sign left unescaped in an address arrives as a space.
		.transform((text) => new Date(text.replace(' ', '+')).toISOString())
		.optional(),
	postcode: z
		.string()
		.refine((text) => normalisePostcode(text) !== null, 'postcode is a whole UK postcode such as SE1 2AA.')
		.transform((text) => normalisePostcode(text) as string)
		.optional(),
	proximity: whole('proximity', { min: 1, max: FARTHEST_METRES }).optional(),
	format: z.enum(['json', 'ndjson'], { error: 'format is json or ndjson.' }).default('json'),
	full: flag.default(false)
};

export const pagingQuery = z.object(paging);
export const servicesQuery = z.object({
	...paging,
	...searched,
	...filtered,
	minimal: flag.default(false),
	minimum_age: whole('minimum_age', { min: 0, max: 150 }).optional(),
	maximum_age: whole('maximum_age', { min: 0, max: 150 }).optional(),
	start_time: time('start_time').optional(),
	end_time: time('end_time').optional(),
	day: z
		.string()
		.toUpperCase()
		.pipe(
			z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], {
				error: 'day is one of MO, TU, WE, TH, FR, SA, SU.'
			})
		)
		.optional()
});
export const placesQuery = z.object({ ...paging, ...searched, ...filtered });
export const termsQuery = z.object({
	...paging,
	...searched,
	taxonomy_id: id('taxonomy_id').optional(),
	parent_id: id('parent_id').optional(),
	top_only: flag.default(false)
});
export const organizationsQuery = z.object({ ...paging, ...searched });
export type ServicesQuery = z.infer<typeof servicesQuery>;

/**
 * Reads the parameters an address takes. Others are passed over, as the standard's consumers send many; the last of a
 * repeated one counts. Throws ApiError 400 for a value that cannot be used.
 */
export function readQuery<Shape extends z.ZodRawShape>(
	schema: z.ZodObject<Shape>,
	query: URLSearchParams
): z.infer<z.ZodObject<Shape>> {
	const given = Object.fromEntries(
		[...query].filter(([name, text]) => Object.hasOwn(schema.shape, name) && text.trim() !== '')
	);
	const result = schema.safeParse(given);
	if (result.success) return result.data as z.infer<z.ZodObject<Shape>>;
	const [issue] = result.error.issues;
	const parameter = String(issue?.path[0] ?? '');
	throw new ApiError(
		400,
		'invalid-parameter',
		`${issue?.message ?? 'The request is not valid.'} This was ${quoted(String((given as Record<string, string>)[parameter] ?? ''))}.`,
		{ parameter }
	);
}
