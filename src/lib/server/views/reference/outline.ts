/** The parts of JSON Schema that the API's own answers use. */
export interface AnswerSchema {
	$ref?: string;
	type?: string | string[];
	const?: unknown;
	enum?: unknown[];
	anyOf?: AnswerSchema[];
	items?: AnswerSchema | boolean;
	prefixItems?: AnswerSchema[];
	properties?: Record<string, AnswerSchema>;
	additionalProperties?: AnswerSchema | boolean;
	required?: string[];
	description?: string;
	format?: string;
}

/** One field of an answer: where it stands, what it holds. */
export interface OutlineField {
	/** "figures[].value". */
	path: string;
	type: string;
	description: string;
	/** May be left out. */
	isOptional: boolean;
}

const DEEPEST = 4;
/** Said once, under their own names. */
const saidOnce = ['Source', 'Status', 'Error'];
const named = (ref: string) => ref.split('/').at(-1) ?? '';

/** The fields of an answer as a flat list, in order; shapes that stand in many answers are named and not repeated. */
export function outline(schema: AnswerSchema, shapes: Record<string, AnswerSchema>): OutlineField[] {
	const fieldsOf = (part: AnswerSchema, path: string, depth: number): OutlineField[] => {
		if (depth > DEEPEST) return [];
		if (part.$ref) {
			const name = named(part.$ref);
			return saidOnce.includes(name) ? [] : fieldsOf(shapes[name] ?? {}, path, depth);
		}
		if (part.anyOf) return part.anyOf.flatMap((one) => fieldsOf(one, path, depth));
		if (typeof part.items === 'object') return fieldsOf(part.items, `${path}[]`, depth);
		return Object.entries(part.properties ?? {}).flatMap(([name, field]) => {
			const here = path ? `${path}.${name}` : name;
			const one = {
				path: here,
				type: typeWords(field, shapes),
				description: field.description ?? '',
				isOptional: !part.required?.includes(name)
			};
			return [one, ...fieldsOf(field, here, depth + 1)];
		});
	};
	return fieldsOf(schema, '', 0);
}

const typeNames: Record<string, string> = {
	string: 'text',
	integer: 'whole number',
	boolean: 'true or false',
	null: 'null',
	object: 'object'
};
const FEW = 6;

function typeWords(schema: AnswerSchema, shapes: Record<string, AnswerSchema>): string {
	const { $ref, anyOf, type, items, prefixItems, format } = schema;
	if ($ref) {
		const name = named($ref);
		return saidOnce.includes(name) ? name : typeWords(shapes[name] ?? {}, shapes);
	}
	if (schema.const !== undefined) return JSON.stringify(schema.const);
	if (schema.enum)
		return schema.enum.length <= FEW ? schema.enum.map(String).join(' | ') : 'text from a list';
	if (anyOf) return [...new Set(anyOf.map((one) => typeWords(one, shapes)))].join(' or ');
	if (prefixItems) return `[${prefixItems.map((one) => typeWords(one, shapes)).join(', ')}]`;
	if (typeof items === 'object') return `list of ${typeWords(items, shapes)}`;
	if (format === 'date') return 'date';
	return [type ?? 'anything']
		.flat()
		.map((one) => typeNames[one] ?? one)
		.join(' or ');
}
