import { afterAll, describe, expect, it } from 'vitest';
import { csvRows, builtAtlas } from './built-atlas.ts';

// The same figures worked out again by plain loops over the tables, with none of the atlas's own code.

const atlas = builtAtlas();
afterAll(() => atlas.close());

const listSize: Record<string, number> = {};
const networkOf: Record<string, string> = {};
for (const { code = '', pcn = '', patients } of csvRows('areas/practices.csv')) {
	networkOf[code] = pcn;
	if (pcn !== '') listSize[pcn] = (listSize[pcn] ?? 0) + Number(patients);
}
const posts: Record<string, number> = {};
for (const { pcn = '', link_worker_fte } of csvRows('provision/pcn-staff.csv'))
	posts[pcn] = Number(link_worker_fte);

interface Place {
	borough: string;
	residents: number;
	imdScore: number;
	imdDecile: number;
}
const places: Record<string, Place> = {};
for (const { code = '', borough = '', residents } of csvRows('areas/lsoas.csv')) {
	places[code] = { borough, residents: Number(residents), imdScore: NaN, imdDecile: NaN };
}
for (const { lsoa = '', imd_score, imd_decile } of csvRows('need/deprivation.csv')) {
	Object.assign(places[lsoa] ?? {}, { imdScore: Number(imd_score), imdDecile: Number(imd_decile) });
}
const registered: Record<string, Record<string, number>> = {};
for (const { practice = '', lsoa = '', patients } of csvRows('geography/registrations.csv')) {
	const here = (registered[networkOf[practice] ?? ''] ??= {});
	here[lsoa] = (here[lsoa] ?? 0) + Number(patients);
}
/** By network, to the hundredth of a patient that small-area boundary changes leave. */
const living: Record<string, { place: Place; patients: number }[]> = {};
for (const [pcn, byPlace] of Object.entries(registered)) {
	living[pcn] = Object.entries(byPlace).flatMap(([lsoa, patients]) => {
		const place = places[lsoa];
		return place ? [{ place, patients: Number(patients.toFixed(2)) }] : [];
	});
}
const networks = csvRows('areas/pcns.csv').map(({ code = '' }) => code);
const boroughs = csvRows('areas/boroughs.csv').map(({ code = '' }) => code);

/** Share of a network's patients who live in a borough. */
function shareIn(pcn: string, borough: string): number {
	let here = 0;
	let everywhere = 0;
	for (const { place, patients } of living[pcn] ?? []) {
		everywhere += patients;
		if (place.borough === borough) here += patients;
	}
	return here / everywhere;
}

/** Networks, and how much of each an area has. */
const holdings: [string, [string, number][]][] = [
	...networks.map((pcn): [string, [string, number][]] => [pcn, [[pcn, 1]]]),
	...boroughs.map((borough): [string, [string, number][]] => [
		borough,
		networks.map((pcn): [string, number] => [pcn, shareIn(pcn, borough)])
	])
];

const found = (measure: Parameters<typeof atlas.figures>[0]) =>
	new Map([...atlas.figures(measure, 'pcn'), ...atlas.figures(measure, 'borough')]);
/** Equal to one part in a thousand million. */
const expectSame = (actual: number | null | undefined, expected: number, area: string) =>
	expect(Math.abs((actual ?? NaN) - expected), area).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));

describe('worked out again, area by area', () => {
	it('link workers per 10,000 patients', () => {
		const rates = found('link-worker-rate');
		expect(rates.size).toBe(236);
		for (const [area, held] of holdings) {
			let fte = 0;
			let patients = 0;
			for (const [pcn, share] of held) {
				fte += (posts[pcn] ?? 0) * share;
				patients += (listSize[pcn] ?? NaN) * share;
			}
			const answered = area.startsWith('E') || posts[area] !== undefined;
			if (answered) expectSame(rates.get(area)?.value, (fte / patients) * 10_000, area);
			else expect(rates.get(area)).toMatchObject({ status: 'no-return', value: null });
		}
	});

	it('coverage', () => {
		const parts = [found('coverage'), found('coverage-none-recorded'), found('coverage-no-return')];
		for (const [area, held] of holdings) {
			const people = [0, 0, 0];
			for (const [pcn, share] of held) {
				const fte = posts[pcn];
				const part = fte === undefined ? 2 : fte > 0 ? 0 : 1;
				people[part] = (people[part] ?? 0) + (listSize[pcn] ?? NaN) * share;
			}
			const everyone = people.reduce((a, b) => a + b, 0);
			const answered = area.startsWith('E') || posts[area] !== undefined;
			parts.forEach((part, at) => {
				if (answered || at === 2)
					expectSame(part.get(area)?.value, ((people[at] ?? NaN) / everyone) * 100, area);
				else expect(part.get(area)).toMatchObject({ status: 'no-return', value: null });
			});
		}
	});

	const weightedMean = (weighted: [Place, number][], valueAt: (place: Place) => number) => {
		let sum = 0;
		let weight = 0;
		for (const [place, people] of weighted) {
			sum += valueAt(place) * people;
			weight += people;
		}
		return sum / weight;
	};
	const peopleOf = (area: string): [Place, number][] =>
		area.startsWith('E')
			? Object.values(places)
					.filter((place) => place.borough === area)
					.map((place) => [place, place.residents])
			: (living[area] ?? []).map(({ place, patients }) => [place, patients]);

	it.each([
		['imd-score', (place: Place) => place.imdScore],
		['core20', (place: Place) => (place.imdDecile <= 2 ? 100 : 0)]
	] as const)('%s: over residents for a borough, over patients for a network', (measure, valueAt) => {
		const figures = found(measure);
		expect(figures.size).toBe(236);
		for (const area of [...networks, ...boroughs]) {
			expectSame(figures.get(area)?.value, weightedMean(peopleOf(area), valueAt), area);
		}
	});

	it('one network by hand: Barnet 2 has the posts of its return over the lists of its practices', () => {
		const members = csvRows('areas/practices.csv').filter((row) => row.pcn === 'U33392');
		const patients = members.reduce((sum, row) => sum + Number(row.patients), 0);
		const figure = atlas.figures('link-worker-rate', 'pcn').get('U33392');
		expect(figure).toMatchObject({ numerator: posts.U33392, denominator: patients });
		expect(figure?.value).toBe((10_000 * (posts.U33392 ?? NaN)) / patients);
	});
});
