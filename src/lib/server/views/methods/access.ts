import { placesOf } from '../../../atlas/compute/access.ts';
import { ADVICE_ACCESS_MINUTES, adviceAccessWeight } from '../../../atlas/compute/advice-access.ts';
import type { Step } from '../../../atlas/methods/working.ts';
import { closePairs } from '../../../geography/close-pairs.ts';
import { reachMetres, walkMinutes } from '../../../geography/distance.ts';
import { weightFunction } from '../../../measures/distance-weight.ts';
import { placesOfKind } from '../../queries/points.ts';
import type { Place } from '../../queries/points.ts';
import {
	postcodesInBox,
	postcodesOf,
	residentsPerPostcode,
	smallAreasOfLand,
	smallAreasOfNetwork
} from '../../queries/workings.ts';
import { given } from './places.ts';
import type { ExampleArea } from './places.ts';

const PER_RESIDENTS = 10_000;
/** Degrees that hold any walk of 15 minutes (923 m) at London's latitude, with room to spare. */
const BOX = { lat: 0.0095, lon: 0.0155 };
const weightAt = weightFunction(adviceAccessWeight);
/** Rounding must not put a pair that is near enough just beyond the last step. */
const minutesOf = (metres: number) => Math.min(walkMinutes(metres), ADVICE_ACCESS_MINUTES);

const faceToFace = (): Place[] => placesOfKind('advice').filter(({ details }) => details.faceToFace);

/** One small area: how many of its postcodes have a site in reach. */
export function reachWorking({ code, name }: ExampleArea, residents: number): Step[] {
	const postcodes = postcodesOf(code);
	const sites = faceToFace();
	const { pairDemand } = closePairs(placesOf(postcodes), placesOf(sites), reachMetres(ADVICE_ACCESS_MINUTES));
	const inReach = new Set(pairDemand).size;
	return [
		{
			words: `Spread the ${residents.toLocaleString('en-GB')} residents of ${name} evenly over its ${postcodes.length} live postcodes, and count those at the ${inReach} within 923 metres of a site`,
			operation: {
				kind: 'ratio',
				top: given(inReach, 'postcodes in reach'),
				bottom: given(postcodes.length, 'postcodes'),
				times: given(residents, 'residents')
			},
			formats: { result: 'people' }
		},
		{
			words: 'Divide by the residents, and multiply by 100',
			operation: { kind: 'ratio', top: { step: 0 }, bottom: given(residents, 'residents'), times: given(100) }
		}
	];
}

/** One small area by the two steps: what each site has for everyone who shares it, then what is in reach from here. */
export function catchmentWorking({ code, name }: ExampleArea): Step[] {
	const postcodes = postcodesOf(code);
	const all = faceToFace();
	const pairs = closePairs(placesOf(postcodes), placesOf(all), reachMetres(ADVICE_ACCESS_MINUTES));
	const postcodesInReach = new Set(pairs.pairDemand).size;
	const weightOf = new Map<number, number>();
	pairs.pairSupply.forEach((site, at) => {
		const weight = weightAt(minutesOf(pairs.pairMetres[at] ?? Infinity));
		weightOf.set(site, (weightOf.get(site) ?? 0) + weight / postcodesInReach);
	});
	const sites = [...weightOf].map(([at, weight]) => {
		const site = all[at] as Place;
		return { site, weight, sharing: residentsSharing(site) };
	});
	return [
		{
			words: `First, for each of the ${sites.length} sites that someone in ${name} can walk to: one site, over all the residents who share it, those farther off counting for less, for every 10,000. Second: add up what is in reach, each site at its mean weight over the postcodes here that have any`,
			operation: {
				kind: 'weighted-sum',
				terms: sites.map(({ site, weight, sharing }) => ({
					name: `${site.name}, shared by ${Math.round(sharing).toLocaleString('en-GB')} weighted residents`,
					value: PER_RESIDENTS / sharing,
					weight
				}))
			},
			headings: { name: 'Site', value: 'Sites per 10,000 who share it', weight: 'Mean weight from here' },
			others: 'sites'
		}
	];
}

/** Residents within 15 minutes of a site, each counting 1, 0.68 or 0.22 by how far they walk. */
function residentsSharing(site: Place): number {
	const around = postcodesInBox({
		south: site.lat - BOX.lat,
		north: site.lat + BOX.lat,
		west: site.lon - BOX.lon,
		east: site.lon + BOX.lon
	});
	const each = residentsPerPostcode();
	const pairs = closePairs(placesOf(around), placesOf([site]), reachMetres(ADVICE_ACCESS_MINUTES));
	let sharing = 0;
	pairs.pairDemand.forEach((at, pair) => {
		const people = each.get(around[at]?.lsoa ?? '') ?? 0;
		sharing += people * weightAt(minutesOf(pairs.pairMetres[pair] ?? Infinity));
	});
	return sharing;
}

/** A larger area: the sites its people have between them, over those who have one in reach. */
export function accessWorking({ code, name, type }: ExampleArea, patients: number): Step[] {
	const isNetwork = type === 'pcn';
	const places = (isNetwork ? smallAreasOfNetwork : smallAreasOfLand)(code, 'advice-access');
	const scale = (share: number, residents: number) => (isNetwork ? (share * patients) / (residents || 1) : 1);
	const people = isNetwork ? 'patients' : 'residents';
	const column = (words: string, value: string, part: 'numerator' | 'denominator'): Step => ({
		words,
		operation: {
			kind: 'sum',
			terms: places.map((place) => ({
				name: place.name,
				value: scale(place.share, place.residents) * (place[part] ?? 0)
			}))
		},
		headings: { name: 'Small area', value },
		formats: part === 'denominator' ? { value: 'people', result: 'people' } : {},
		others: 'small areas'
	});
	return [
		column(
			`Add up the sites that ${people} of ${name} have between them, small area by small area`,
			'Sites',
			'numerator'
		),
		column(
			`Add up the ${people} who have a site within 15 minutes’ walk`,
			'People with a site',
			'denominator'
		),
		{
			words: 'Divide, and multiply by 10,000',
			operation: { kind: 'ratio', top: { step: 0 }, bottom: { step: 1 }, times: given(PER_RESIDENTS) }
		}
	];
}
