import { areaTypes } from '../../atlas/area-types.ts';
import { decileNumbers, decileMeasureId } from '../../atlas/measures/people.ts';
import { listedMeasures, measureOf } from '../../atlas/measures.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { region } from '../../atlas/region.ts';
import { compareUrl, MOST_COMPARED } from '../../url/compare.ts';
import { areasAround, areasWithin, listAreas, neighboursOf } from '../queries/areas.ts';
import type { Area } from '../queries/areas.ts';
import { figureHistory, latestFigures, queryFigures } from '../queries/figures.ts';
import { networksOfLsoa } from '../queries/postcodes.ts';
import { SERVES_SHARE } from '../../atlas/compute/networks.ts';
import { adviceNearby } from './profile-advice.ts';
import { boroughsTable } from './profile-boroughs.ts';
import { networkClasses } from './profile-classes.ts';
import { decileFinding, decileShares } from './profile-deciles.ts';
import { figureGroups, keyFigures } from './profile-figures.ts';
import { londonHeadline, networkHeadline, placeHeadline, smallAreaHeadline } from './profile-headline.ts';
import type { HeadlineFacts } from './profile-headline.ts';
import { historyFinding, quarters, returnsNote } from './profile-history.ts';
import { ledeSentences } from './profile-lede.ts';
import { profileMap } from './profile-map.ts';
import { returnSection } from './profile-return.ts';
import { standardSection } from './profile-standard.ts';
import { medianShareOfArea } from '../queries/network-share.ts';
import { benchmarksOf } from './profile/benchmarks.ts';
import { boardsTable } from './profile/boards.ts';
import { dataNotes } from './profile/data-notes.ts';
import { legalAidSection } from './profile/legal-aid.ts';
import { practicesSection } from './profile/practices.ts';
import { sharesSection } from './profile/shares.ts';
import { supportSection } from './profile/support.ts';
import { similarAreas } from './profile/similar.ts';
import type { SimilarAreas } from './profile/similar.ts';
import { similarSection } from './profile/similar-section.ts';
import { spreadSection } from './profile/spread.ts';
import { LISTED_SHARE, networksTable } from './profile-networks.ts';

/** Everything the profile of one area says, in the order the page says it. */
export function profileOf(area: Area, now: Date) {
	const { type, code, name } = area;
	const wanted = [
		...listedMeasures(type),
		...listedMeasures('london'),
		...decileNumbers.map(decileMeasureId)
	];
	const own = latestFigures(code, wanted);
	const london = latestFigures(region.code, wanted);
	const classOf = networkClasses();
	const members = membersOf(area);
	const facts: HeadlineFacts = { name, figures: own, london, class: classOf.get(code) };
	const similar = similarAreas(area);
	const benchmarks = benchmarksOf(area, listedMeasures(type), london, similar);
	const record = quarters(type === 'lsoa' ? [] : figureHistory(code, 'link-worker-fte'));
	const deciles = decileShares(own, london);
	const people = type === 'pcn' ? ('patients' as const) : ('residents' as const);
	return {
		area: { code, name, type, slug: area.slug },
		kind: {
			singular: areaTypes[type].singular,
			nouns: areaTypes[type].nouns,
			explanation: areaTypes[type].explanation
		},
		parents: parentsOf(area),
		headline: headlineOf(area, facts),
		lede: ledeSentences({ type, figures: own, london }),
		keyFigures: keyFigures(
			type,
			own,
			london,
			benchmarks.find(({ key }) => key === 'similar')
		),
		map: profileMap(area, classOf, members),
		registrarShare: type === 'pcn' ? medianShareOfArea(code) : null,
		networks: networksTable(area),
		shares: sharesSection(area),
		boards: boardsTable(area),
		boroughs: boroughsTable(area),
		support: supportSection(area, now),
		legalAid: legalAidSection(area),
		practices: practicesSection(area),
		deciles:
			deciles.length > 0 ? { rows: deciles, people, finding: decileFinding(name, people, deciles) } : null,
		history:
			record.length > 0
				? { quarters: record, finding: historyFinding(record), returns: returnsNote(record) }
				: null,
		advice: adviceNearby(area),
		standard: standardSection(area),
		reported: returnSection(area),
		groups: figureGroups(type, own, benchmarks),
		benchmarks: benchmarks.map(({ key, label, href }) => ({ key, label, href })),
		spread: spreadSection(area, own, benchmarks),
		similar: similar && similarSection(area, similar),
		figureSources: listedMeasures(type).flatMap((id) => own.get(id)?.source ?? []),
		compareHref: compareHrefOf(area, similar),
		notes: dataNotes(area, own, members),
		caveats: caveatsOf(listedMeasures(type)),
		neighbours: neighboursOf(code).map(({ name: beside, slug }) => ({ name: beside, slug }))
	};
}

function headlineOf({ type }: Area, facts: HeadlineFacts): string {
	if (type === 'pcn') return networkHeadline(facts);
	if (type === 'lsoa') return smallAreaHeadline(facts);
	if (type !== 'london') return placeHeadline(facts);
	const posts = queryFigures({ measures: ['link-worker-fte'], areas: 'pcn', period: 'latest' });
	const recorded = posts.filter(({ status }) => status === 'value').length;
	return londonHeadline(facts, { recorded, all: posts.length });
}

/** Beside the areas most like it, or beside others of its kind where there are few; London beside its boards. */
function compareHrefOf(area: Area, similar: SimilarAreas | null): string {
	const kin = similar?.areas ?? listAreas(area.type === 'london' ? 'icb' : area.type);
	const others = kin.map(({ code }) => code).filter((code) => code !== area.code);
	return compareUrl.href([area.code, ...others.slice(0, MOST_COMPARED - 1)]);
}

/** The networks a reader would say belong to the area. */
export function membersOf({ type, code }: Area): Set<string> {
	if (type === 'pcn') return new Set([code]);
	if (type === 'lsoa')
		return new Set(
			networksOfLsoa(code).flatMap((network) => (network.share >= LISTED_SHARE ? [network.code] : []))
		);
	const within = areasWithin(code, 'pcn').filter(({ share }) => share >= SERVES_SHARE);
	return new Set(within.map((network) => network.code));
}

/** The larger areas around, largest first, for the line under the headline. */
function parentsOf({ code, type }: Area): { name: string; slug: string }[] {
	const order = ['borough', 'sub-icb', 'icb', 'london'];
	return areasAround(code)
		.filter((parent) => type !== 'pcn' || parent.type !== 'borough')
		.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
		.map(({ name, slug }) => ({ name, slug }));
}

function caveatsOf(measures: readonly MeasureId[]): string[] {
	return [...new Set(measures.flatMap((id) => measureOf(id).caveats))];
}

export type Profile = ReturnType<typeof profileOf>;
