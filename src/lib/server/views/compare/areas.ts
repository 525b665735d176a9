import { areaTypes } from '../../../atlas/area-types.ts';
import { SERVES_SHARE } from '../../../atlas/compute/networks.ts';
import { formatPercent, listInWords } from '../../../atlas/format.ts';
import { compareUrl } from '../../../url/compare.ts';
import { areasAround, listAreas } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import { similarAreas } from '../profile/similar.ts';

/** An area at the head of a column. */
export interface ComparedArea {
	code: string;
	name: string;
	href: string;
	/** "Primary care network, Redbridge". */
	kind: string;
	removeHref: string;
}

export interface AreaLink {
	name: string;
	href: string;
}

export function comparedAreas(areas: readonly Area[]): ComparedArea[] {
	const codes = areas.map(({ code }) => code);
	return areas.map((area) => ({
		code: area.code,
		name: area.name,
		href: `/areas/${area.slug}`,
		kind: kindOf(area),
		removeHref: compareUrl.href(codes.filter((code) => code !== area.code))
	}));
}

function kindOf({ code, type }: Area): string {
	if (type === 'london') return 'All of it';
	const { singular } = areaTypes[type];
	const kind = singular.charAt(0).toUpperCase() + singular.slice(1);
	if (type !== 'pcn' && type !== 'lsoa') return kind;
	const boroughs = areasAround(code).filter(
		(parent) => parent.type === 'borough' && parent.share >= SERVES_SHARE
	);
	return `${kind}, ${listInWords(boroughs.map(({ name }) => name))}`;
}

/** Areas that lie in one another, which share the people counted in both: "92% of London Fields PCN’s patients live in Hackney." */
export function overlaps(areas: readonly Area[]): string[] {
	return areas.flatMap((child) =>
		areasAround(child.code)
			.filter(({ code, type }) => type !== 'london' && areas.some((area) => area.code === code))
			.filter(({ share }) => share >= 0.01)
			.map(({ name, share, type }) =>
				child.type === 'pcn' && type === 'borough'
					? `${formatPercent(share * 100)} of ${child.name}’s patients live in ${name} and count in both.`
					: `${child.name} is part of ${name}.`
			)
	);
}

const SUGGESTED = 5;

/** What to set beside the areas chosen: those most like the first, or the others of its kind where there are few. */
export function suggestions(areas: readonly Area[]): AreaLink[] {
	const [first] = areas;
	if (!first) return [];
	const codes = areas.map(({ code }) => code);
	const kin = similarAreas(first)?.areas ?? listAreas(first.type === 'london' ? 'icb' : first.type);
	return kin
		.filter(({ code }) => !codes.includes(code))
		.slice(0, SUGGESTED)
		.map(({ code, name }) => ({ name, href: compareUrl.href([...codes, code]) }));
}
