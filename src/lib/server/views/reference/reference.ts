import { acceptedBy } from '../../api/accepted.ts';
import { API_ROOT, endpoints } from '../../api/endpoints/index.ts';
import { mediaTypes } from '../../api/endpoints/endpoint.ts';
import type { Endpoint, MediaType } from '../../api/endpoints/endpoint.ts';
import { componentOf, componentSchemas, operationName } from '../../api/openapi-schemas.ts';
import { queryParameters } from '../../api/openapi.ts';
import { jsonExcerpt, textExcerpt } from './excerpt.ts';
import { outline } from './outline.ts';
import type { AnswerSchema, OutlineField } from './outline.ts';

export interface ReferenceParameter {
	name: string;
	isRequired: boolean;
	description: string;
	/** Values, or a range; none where any text may stand. */
	accepted: string[];
	usual: string | undefined;
}

export interface ReferenceEndpoint {
	id: string;
	path: string;
	summary: string;
	about: string | undefined;
	mediaType: MediaType;
	parameters: ReferenceParameter[];
	exampleHref: string;
	/** What the example answers just now, cut down; null for a file that is not text, and for what takes long. */
	answered: string | null;
	fields: OutlineField[];
	refusals: { status: number; code: string; href: string }[];
}

export interface ReferenceGroup {
	name: string;
	endpoints: ReferenceEndpoint[];
}

function parametersOf({ query, pathParameter }: Endpoint): ReferenceParameter[] {
	const inQuery = queryParameters(query).map(
		({ name, required, description, schema }): ReferenceParameter => {
			const usual = (schema as { default?: unknown }).default;
			return {
				name: String(name),
				isRequired: required === true,
				description: String(description ?? ''),
				accepted: acceptedBy(query.shape[String(name)] as Parameters<typeof acceptedBy>[0]) ?? [],
				usual: usual === undefined ? undefined : String(usual)
			};
		}
	);
	if (!pathParameter) return inQuery;
	const { name, description, example } = pathParameter;
	return [
		{
			name,
			isRequired: true,
			description: `${description} For example ${example}.`,
			accepted: [],
			usual: undefined
		},
		...inQuery
	];
}

/** Asks the API itself, so that what the page shows is what a program gets. */
type Ask = (address: string) => Promise<Response>;

async function answerTo({ mediaType, isSlow, example }: Endpoint, ask: Ask): Promise<string | null> {
	const isText = mediaType === mediaTypes.csv || mediaType.endsWith('json');
	if (isSlow || !isText) return null;
	const answer = await ask(API_ROOT + example);
	if (!answer.ok) return null;
	return mediaType === mediaTypes.csv ? textExcerpt(await answer.text()) : jsonExcerpt(await answer.json());
}

async function described(
	endpoint: Endpoint,
	shapes: Record<string, AnswerSchema>,
	ask: Ask
): Promise<ReferenceEndpoint> {
	const { path, summary, about, mediaType, answer, example, refusals } = endpoint;
	return {
		id: operationName(path),
		path: API_ROOT + path,
		summary,
		about,
		mediaType,
		parameters: parametersOf(endpoint),
		exampleHref: API_ROOT + example,
		answered: await answerTo(endpoint, ask),
		fields: answer ? outline({ $ref: componentOf(endpoint) }, shapes) : [],
		refusals: refusals.map(({ status, code, request }) => ({ status, code, href: API_ROOT + request }))
	};
}

/** The reference as the page shows it: every address by group, with its parameters, a live answer, and how it refuses. */
export async function apiReference(ask: Ask): Promise<{ groups: ReferenceGroup[]; source: OutlineField[] }> {
	const shapes = componentSchemas(endpoints) as Record<string, AnswerSchema>;
	const found = await Promise.all(endpoints.map((endpoint) => described(endpoint, shapes, ask)));
	const groups = Map.groupBy(found, ({ path }) =>
		String(endpoints.find((endpoint) => API_ROOT + endpoint.path === path)?.group)
	);
	return {
		groups: [...groups].map(([name, inGroup]) => ({ name, endpoints: inGroup })),
		source: outline(shapes['Source'] ?? {}, shapes)
	};
}
