import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { lsoaCode } from './codes.ts';
import { decodedText } from './decode.ts';
import { ReleaseError, quoted } from './release-error.ts';
import type { ReleaseFile } from './release-error.ts';

export type LsoaBoundaries = FeatureCollection<Polygon | MultiPolygon, { lsoa: string }>;

// A box around the United Kingdom: projected metres, or latitude before longitude, fall outside it.
const position = z.tuple([z.number().min(-9).max(2.1), z.number().min(49.8).max(60.9)]);
const ring = z
	.array(position)
	.min(4, 'a ring of at least four positions')
	.refine((positions) => {
		const [first, last] = [positions[0], positions.at(-1)];
		return first?.[0] === last?.[0] && first?.[1] === last?.[1];
	}, 'a ring that ends where it began');
const geometry = z.discriminatedUnion('type', [
	z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
	z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) })
]);
const feature = z.object({
	type: z.literal('Feature'),
	properties: z.union([
		z.object({ lsoa21: z.string() }).transform(({ lsoa21 }) => lsoa21),
		z.object({ LSOA21CD: z.string() }).transform(({ LSOA21CD }) => LSOA21CD)
	]),
	geometry
});
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(feature).min(1) });

/**
 * ONS, LSOA boundaries as GeoJSON in longitude and latitude, plain or gzipped. Throws ReleaseError, naming the
 * first feature at fault, counted from 1.
 */
export function readBoundaries(file: ReleaseFile): LsoaBoundaries {
	const result = collection.safeParse(parsedJson(file));
	if (!result.success) {
		const [issue] = result.error.issues;
		const expected = `boundaries in GeoJSON at ${placeOf(issue?.path ?? [])}`;
		throw new ReleaseError({ file: file.name, expected, found: `a fault: ${issue?.message ?? 'unknown'}` });
	}
	const seen = new Set<string>();
	const features = result.data.features.map(({ properties, geometry: shape }, index) => {
		const lsoa = lsoaCode.parse(properties);
		const expected = `${lsoaCode.expected}, once only, in feature ${index + 1}`;
		if (!lsoa || seen.has(lsoa))
			throw new ReleaseError({ file: file.name, expected, found: quoted(properties) });
		seen.add(lsoa);
		return { type: 'Feature' as const, properties: { lsoa }, geometry: shape };
	});
	return { type: 'FeatureCollection', features };
}

function parsedJson(file: ReleaseFile): unknown {
	try {
		return JSON.parse(decodedText(file));
	} catch (cause) {
		if (cause instanceof ReleaseError) throw cause;
		throw new ReleaseError({ file: file.name, expected: 'whole GeoJSON', found: 'text that is not JSON' });
	}
}

function placeOf(path: readonly PropertyKey[]): string {
	const words = path.map((step) => (typeof step === 'number' ? `${step + 1}` : String(step)));
	return words.length > 0 ? words.join(' › ') : 'the top of the file';
}
