import fc from 'fast-check';

/** A parameter as the OpenAPI file describes it. */
export interface Parameter {
	name: string;
	in: 'query' | 'path';
	required: boolean;
	schema: Schema;
	example?: unknown;
}

interface Schema {
	type?: string;
	enum?: (string | number)[];
	anyOf?: Schema[];
	items?: Schema | boolean;
	prefixItems?: Schema[];
	format?: string;
	minimum?: number;
	maximum?: number;
}

/** Areas to stay within, for parameters that are any text: the file cannot list them all. */
const codes = ['E09000012', 'E12000007', 'QMF', '72Q', 'U00070'];

/** Texts that a parameter accepts, by its schema. */
function goodText({ schema, example }: Pick<Parameter, 'schema' | 'example'>): fc.Arbitrary<string> {
	const { type, enum: values, anyOf, items, prefixItems, format, minimum, maximum } = schema;
	if (values) return fc.constantFrom(...values.map(String));
	if (anyOf) return fc.oneof(...anyOf.map((one) => goodText({ schema: one })));
	if (format === 'date') return fc.constantFrom('2026-06-30', '2022-09-30', '2026-07-01');
	if (prefixItems) {
		return fc.tuple(...prefixItems.map((one) => goodText({ schema: one }))).map((parts) => parts.join(','));
	}
	if (type === 'array' && typeof items === 'object') {
		return fc
			.uniqueArray(goodText({ schema: items }), { minLength: 1, maxLength: 3 })
			.map((ids) => ids.join(','));
	}
	if (type === 'integer')
		return fc.integer({ min: minimum, max: Math.min(maximum ?? 1000, 1000) }).map(String);
	if (type === 'number') {
		const range = { min: minimum, max: maximum, noNaN: true };
		return fc.double(range).map((value) => value.toFixed(4));
	}
	return example === undefined ? fc.constantFrom(...codes) : fc.constantFrom(String(example), ...codes);
}

/** As often the example as anything else: not every measure is held for every kind of area. */
function exampleOrGood(parameter: Parameter): fc.Arbitrary<string> {
	const { example } = parameter;
	return example === undefined
		? goodText(parameter)
		: fc.oneof(fc.constant(String(example)), goodText(parameter));
}

/** Addresses of one operation with parameters as it describes them: those required, and any of the others. */
export function goodQuery(path: string, parameters: readonly Parameter[]): fc.Arbitrary<string> {
	const texts = Object.fromEntries(
		parameters.map((parameter) => [
			parameter.name,
			parameter.required
				? exampleOrGood(parameter)
				: fc.option(goodText(parameter), { nil: undefined, freq: 1 })
		])
	);
	const inPath = parameters.find((parameter) => parameter.in === 'path');
	return fc.record(texts).map((given) => {
		const query = new URLSearchParams();
		for (const [name, text] of Object.entries(given)) {
			if (text !== undefined && name !== inPath?.name) query.set(name, text);
		}
		const address = inPath
			? path.replace(`{${inPath.name}}`, encodeURIComponent(given[inPath.name] ?? ''))
			: path;
		return query.size > 0 ? `${address}?${query}` : address;
	});
}

/** Whatever people, mistakes and attacks send. */
export const badText: fc.Arbitrary<string> = fc.oneof(
	fc.string({ maxLength: 60, unit: 'grapheme' }),
	fc.string({ maxLength: 20, unit: 'binary' }).filter((text) => text.isWellFormed()),
	fc.constantFrom(
		"' OR 1=1 --",
		'__proto__',
		'constructor',
		'../../etc/passwd',
		'..',
		'-1',
		'1e309',
		'NaN',
		'9'.repeat(400),
		'=HYPERLINK("http://example.org")',
		'patients,',
		'latest',
		'51.5,-0.1',
		'\u0000',
		'\u202E',
		'x'.repeat(4000)
	)
);
