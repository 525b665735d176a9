import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';

/** Bits that have broken readers of other people's files: numbers at the edge, markup, formulas, what objects inherit. */
const telling = [
	'',
	'0',
	'-1',
	'1e309',
	'NaN',
	'9007199254740993',
	'0x10',
	'2026-02-30',
	'__proto__',
	'constructor',
	'=cmd|x',
	'<script>',
	'"',
	'""',
	',',
	'\n',
	'\r',
	'\0',
	'\uFEFF',
	'\u202E',
	'%',
	'%zz',
	'&amp;',
	'{"',
	'[[',
	'null',
	']]>',
	'</',
	'999999999999999999999',
	'ZZ99 9ZZ',
	'E09000012',
	'é'
];
const bits = [...telling, ','.repeat(3_000), '['.repeat(5_000), 'x'.repeat(30_000)].map((text) =>
	strToU8(text)
);

const place = fc.double({ min: 0, max: 1, noNaN: true });
type Damage = (bytes: Uint8Array) => Uint8Array;
const at = (bytes: Uint8Array, share: number) => Math.floor(share * bytes.length);
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** Ways in which a file comes to harm, each at a place of its own: a byte changed, text put in, cut, doubled, swapped. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
	fc.tuple(place, fc.nat(255)).map(([share, byte]): Damage => {
		return (bytes) => bytes.map((old, index) => (index === at(bytes, share) ? byte : old));
	}),
	fc.tuple(place, fc.constantFrom(...bits)).map(([share, bit]): Damage => {
		return (bytes) => joined(bytes.subarray(0, at(bytes, share)), bit, bytes.subarray(at(bytes, share)));
	}),
	fc.tuple(place, fc.nat(40)).map(([share, length]): Damage => {
		return (bytes) => joined(bytes.subarray(0, at(bytes, share)), bytes.subarray(at(bytes, share) + length));
	}),
	fc.tuple(place, fc.nat(200)).map(([share, length]): Damage => {
		return (bytes) => joined(bytes.subarray(0, at(bytes, share) + length), bytes.subarray(at(bytes, share)));
	}),
	place.map(
		(share): Damage =>
			(bytes) =>
				bytes.slice(0, at(bytes, share))
	),
	place.map((share): Damage => {
		return (bytes) => joined(bytes.subarray(at(bytes, share)), bytes.subarray(0, at(bytes, share)));
	})
);

/** How a file is wrapped once it is spoilt; most are not. */
const wrapping: fc.Arbitrary<Damage> = fc.oneof(
	{ weight: 8, arbitrary: fc.constant<Damage>((bytes) => bytes) },
	{ weight: 1, arbitrary: fc.constant<Damage>((bytes) => gzipSync(bytes, { level: 1 })) },
	{ weight: 1, arbitrary: fc.constant<Damage>((bytes) => zipSync({ 'table.csv': [bytes, { level: 1 }] })) }
);

/** A sound file spoilt in one to four ways, before or after it is wrapped; now and then bytes that were never a file. */
export const spoilt = (sound: Uint8Array): fc.Arbitrary<Uint8Array> =>
	fc.oneof(
		{
			weight: 9,
			arbitrary: fc
				.tuple(fc.array(damage, { minLength: 1, maxLength: 4 }), wrapping, fc.boolean())
				.map(([damages, wrap, wrapsFirst]) =>
					(wrapsFirst ? [wrap, ...damages] : [...damages, wrap]).reduce((bytes, next) => next(bytes), sound)
				)
		},
		{ weight: 1, arbitrary: fc.uint8Array({ maxLength: 600 }) }
	);

/** A query string about these names: each with something telling, something odd, or one of the values given. */
export function queries(
	names: readonly string[],
	values: readonly string[] = []
): fc.Arbitrary<URLSearchParams> {
	const value = fc.oneof(
		fc.constantFrom(...telling, ...values),
		fc.string({ unit: 'binary', maxLength: 30 }),
		fc.double().map(String),
		fc.constant('x'.repeat(5_000))
	);
	const name = fc.oneof(
		{ weight: 9, arbitrary: fc.constantFrom(...names) },
		{ weight: 1, arbitrary: fc.constantFrom('__proto__', 'toString', 'length', '') }
	);
	return fc
		.array(fc.tuple(name, value), { maxLength: 10 })
		.map((pairs) => new URLSearchParams(pairs.map(([key, text]) => [key, text])));
}
