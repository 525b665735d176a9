import type { RelatedArea } from '../queries/areas.ts';
import { areasAround, findArea } from '../queries/areas.ts';
import { locatorMap } from './search-locator.ts';
import { formatPercent } from '../../atlas/format.ts';
import { latestFigures } from '../queries/figures.ts';
import { placesOfKind } from '../queries/points.ts';
import { findPostcode, networksOfLsoa } from '../queries/postcodes.ts';
import type { NetworkOfPlace } from '../queries/postcodes.ts';
import { practicesOfNetwork } from '../queries/practices.ts';
import { walkMinutes } from '../../geography/distance.ts';
import { nearest, placeContact, practiceContact } from './search-contacts.ts';
import type { Contact, Position } from './search-contacts.ts';
import { figureSources } from './figure-sources.ts';
import { decileWords, linkWorkerWords, walkWords } from './search-words.ts';
import type { LinkWorkerWords } from './search-words.ts';

export interface AreaLink {
	name: string;
	href: string;
}

export interface NetworkAnswer extends AreaLink {
	/** Share of the small area’s patients: "64%". */
	share: string;
	linkWorkers: LinkWorkerWords;
}

const PRACTICES_SHOWN = 5;
const OTHER_PRACTICES_SHOWN = 3;
const ADVICE_SHOWN = 4;
const LIBRARIES_SHOWN = 3;
const NEAR_MINUTES = 15;
/** Networks with a smaller part of the small area’s patients are not named. */
const OTHER_NETWORK_SHARE = 0.1;

/**
 * Everything the search page says of one live London postcode; undefined if the atlas does not hold it.
 * `postcode` is normalised, with its space.
 */
export function postcodeAnswer(postcode: string) {
	const position = findPostcode(postcode.replace(' ', ''));
	if (!position) return undefined;
	const around = areasAround(position.lsoa);
	const of = (type: RelatedArea['type']) => linkOf(around.find((area) => area.type === type));
	const smallArea = findArea(position.lsoa);
	const decile = latestFigures(position.lsoa, ['imd-decile']).get('imd-decile')?.value ?? null;
	const [first, ...rest] = networksOfLsoa(position.lsoa);
	const others = rest.filter(({ share }) => share >= OTHER_NETWORK_SHARE);
	const borough = around.find((area) => area.type === 'borough');
	return {
		postcode,
		map: locatorMap(position, borough?.code),
		borough: of('borough'),
		subIcb: of('sub-icb'),
		icb: of('icb'),
		smallArea: linkOf(smallArea),
		deprivation: decile === null ? null : decileWords(decile),
		network: first ? networkAnswer(first) : null,
		otherNetworks: others.map(networkAnswer),
		practices: first ? practicesNear(first.code, position) : { shown: [], count: 0 },
		otherPractices: practicesOfOthers(others, position),
		...adviceNear(position),
		libraries: nearest(placesOfKind('library'), position, LIBRARIES_SHOWN).map(({ place, metres }) =>
			placeContact(place, metres)
		),
		sources: figureSources([
			'postcodes-2025-11',
			'registrations-2022-07',
			'pcn-workforce-2026-06',
			'practice-addresses-2025-11',
			'debt-advice-2026-04',
			'libraries-2023',
			'iod-2025'
		])
	};
}
export type PostcodeAnswer = NonNullable<ReturnType<typeof postcodeAnswer>>;

function linkOf(area: { name: string; slug: string } | undefined): AreaLink | null {
	return area ? { name: area.name, href: `/areas/${area.slug}` } : null;
}

function networkAnswer({ code, name, slug, share }: NetworkOfPlace): NetworkAnswer {
	const figure = latestFigures(code, ['link-worker-fte']).get('link-worker-fte');
	return {
		name,
		href: `/areas/${slug}`,
		share: formatPercent(share * 100),
		linkWorkers: linkWorkerWords(name, figure)
	};
}

function practicesNear(network: string, from: Position): { shown: Contact[]; count: number } {
	const practices = practicesOfNetwork(network);
	return {
		count: practices.length,
		shown: nearest(practices, from, PRACTICES_SHOWN).map(({ place, metres }) =>
			practiceContact(place, metres)
		)
	};
}

/** The nearest practices of the other networks people here use, each with its network. */
function practicesOfOthers(networks: NetworkOfPlace[], from: Position) {
	const networkOf = new Map(networks.map((network) => [network.code, networkAnswer(network)]));
	const practices = networks.flatMap(({ code }) => practicesOfNetwork(code));
	return nearest(practices, from, OTHER_PRACTICES_SHOWN).map(({ place, metres }) => ({
		...practiceContact(place, metres),
		network: networkOf.get(place.pcn ?? '') ?? null
	}));
}

function adviceNear(from: Position) {
	const sites = placesOfKind('advice');
	const faceToFace = sites.filter((site) => site.details.faceToFace === true);
	const near = nearest(faceToFace, from, ADVICE_SHOWN);
	const [closest] = near;
	return {
		advice: near.map(({ place, metres }) => placeContact(place, metres)),
		nearestAdviceWalk: closest ? walkWords(closest.metres) : '',
		adviceIsNear: closest !== undefined && walkMinutes(closest.metres) <= NEAR_MINUTES,
		adviceByPhone: sites.filter((site) => site.details.faceToFace !== true).map((site) => placeContact(site))
	};
}
