import { isAreaType } from '../../../atlas/area-types.ts';
import { codeOfSlug } from '../../../atlas/names.ts';
import { normalisePostcode } from '../../../geography/postcode.ts';
import { findArea, listAreas } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import { findPostcode } from '../../queries/postcodes.ts';
import { searchAtlas } from '../../queries/search.ts';

const MOST_CHOICES = 8;
/** The kinds offered by name; a small area is found by a postcode in it, or by its own name or code. */
const namedTypes = ['borough', 'pcn', 'sub-icb', 'icb', 'london'] as const;

/** Every name that is suggested while one is typed. */
export const areaNames = (): string[] =>
	namedTypes.flatMap((type) => listAreas(type).map(({ name }) => name));

export type AreaTyped =
	| { kind: 'found'; area: Area }
	/** Several it could be, or none at all. */
	| { kind: 'unsure'; choices: Area[] };

/** The area a person means: by code, by whole name, by a postcode in it, or by the only name that begins with the words. */
export function areaTyped(text: string): AreaTyped {
	const exact = findArea(codeOfSlug(text)) ?? areaNamed(text) ?? areaOfPostcode(text);
	if (exact) return { kind: 'found', area: exact };
	const choices = searchAtlas(text, MOST_CHOICES).flatMap(({ kind, ref }) => {
		const area = isAreaType(kind) ? findArea(ref) : undefined;
		return area ? [area] : [];
	});
	const [only] = choices;
	return only && choices.length === 1 ? { kind: 'found', area: only } : { kind: 'unsure', choices };
}

function areaNamed(text: string): Area | undefined {
	const wanted = text.toLowerCase();
	for (const type of [...namedTypes, 'lsoa'] as const) {
		const found = listAreas(type).find(({ name }) => name.toLowerCase() === wanted);
		if (found) return found;
	}
	return undefined;
}

function areaOfPostcode(text: string): Area | undefined {
	const place = findPostcode((normalisePostcode(text) ?? '').replace(' ', ''));
	return place && findArea(place.lsoa);
}
