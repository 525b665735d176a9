import { plainWords } from '../../../atlas/support/everyday-words.ts';
import { isLikelyPostcode, isOutsideLondonShape, normalisePostcode } from '../../../geography/postcode.ts';
import { areasAround, listAreas } from '../../queries/areas.ts';
import { boroughsOfDistrict } from '../../queries/postcode-districts.ts';
import { findPostcode } from '../../queries/postcodes.ts';
import { middleOfDistrict, smallAreaNear } from '../../queries/support-where.ts';

interface BoroughName {
	code: string;
	name: string;
}

/** Where the visitor looks from. */
export interface Whereabouts {
	kind: 'postcode' | 'position' | 'district' | 'borough';
	/** After "near" or "in": "SE15 5LJ", "where you are", "Southwark". */
	label: string;
	/** What distances are measured from; null for a borough, which has no one middle to walk from. */
	from: { lat: number; lon: number } | null;
	lsoa: string | null;
	/** The borough, or those a district reaches into. */
	boroughs: BoroughName[];
}

export type WhereAnswer =
	| { kind: 'none' }
	| { kind: 'found'; where: Whereabouts }
	/** In words, what to type instead. */
	| { kind: 'fault'; fault: string };

const COORDINATES = /^(-?\d{1,2}(?:\.\d{1,12})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,12})?)$/;
/** About 100 metres: near enough to walk by, too coarse to be a front door. */
const roundedDegrees = (text: string | undefined) => Math.round(Number(text) * 1000) / 1000;

const fault = (words: string): WhereAnswer => ({ kind: 'fault', fault: words });

const boroughsAround = (lsoa: string): BoroughName[] =>
	areasAround(lsoa)
		.filter(({ type }) => type === 'borough')
		.map(({ code, name }) => ({ code, name }));

/** Reads what was typed for "Where?". */
export function whereAnswer(text: string): WhereAnswer {
	if (text === '') return { kind: 'none' };
	const coordinates = COORDINATES.exec(text);
	if (coordinates) return atPosition(roundedDegrees(coordinates[1]), roundedDegrees(coordinates[2]));
	const postcode = normalisePostcode(text);
	if (postcode) return atPostcode(postcode);
	const borough = boroughNamed(text);
	if (borough) {
		return {
			kind: 'found',
			where: { kind: 'borough', label: borough.name, from: null, lsoa: null, boroughs: [borough] }
		};
	}
	if (isLikelyPostcode(text)) return inDistrict(text);
	return fault(`We do not know “${text}”. Type a London postcode, like SE15 5LJ, or a borough.`);
}

function atPosition(lat: number, lon: number): WhereAnswer {
	const lsoa = smallAreaNear(lat, lon);
	if (!lsoa) return fault('You seem to be outside London. Type a London postcode or borough.');
	return {
		kind: 'found',
		where: {
			kind: 'position',
			label: 'where you are',
			from: { lat, lon },
			lsoa,
			boroughs: boroughsAround(lsoa)
		}
	};
}

function atPostcode(postcode: string): WhereAnswer {
	if (isOutsideLondonShape(postcode))
		return fault(`${postcode} is not in London. This page only knows London. Ask your own council.`);
	const found = findPostcode(postcode.replace(' ', ''));
	if (!found) return fault(`We cannot find ${postcode}. Check it, or type only the first half.`);
	const { lat, lon, lsoa } = found;
	return {
		kind: 'found',
		where: { kind: 'postcode', label: postcode, from: { lat, lon }, lsoa, boroughs: boroughsAround(lsoa) }
	};
}

function inDistrict(text: string): WhereAnswer {
	const [first = ''] = text.toUpperCase().split(/[\s.,-]+/);
	const compact = text.toUpperCase().replace(/[\s.,-]/g, '');
	for (const district of new Set([first, compact, compact.replace(/\d[A-Z]{0,2}$/, '')])) {
		const from = middleOfDistrict(district);
		if (!from) continue;
		const boroughs = boroughsOfDistrict(district).map(({ code, name }) => ({ code, name }));
		return { kind: 'found', where: { kind: 'district', label: district, from, lsoa: null, boroughs } };
	}
	return fault(`No London postcode starts with ${text.toUpperCase()}. Check it, or type a borough.`);
}

/** "tower hamlets", "Kingston", "London Borough of Hackney". */
function boroughNamed(text: string): BoroughName | undefined {
	const typed = plainWords(text).replace(/^(the )?(royal )?(london )?borough of /, '');
	if (typed.length < 4) return undefined;
	const boroughs = listAreas('borough').map(({ code, name }) => ({ code, name, plain: plainWords(name) }));
	const exact = boroughs.find(({ plain }) => plain === typed);
	const starts = boroughs.filter(({ plain }) => plain.startsWith(typed));
	const found = exact ?? (starts.length === 1 ? starts[0] : undefined);
	return found && { code: found.code, name: found.name };
}
