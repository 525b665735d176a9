import { afterAll, describe, expect, it } from 'vitest';
import { builtAtlas, csvRows } from './built-atlas.ts';

// The four computed parts of the basic standard, worked out again by plain loops over data/ for three boroughs.

const atlas = builtAtlas();
afterAll(() => atlas.close());

const SERVES = 0.05;
const networkOf: Record<string, string> = {};
const listSize: Record<string, number> = {};
for (const { code = '', pcn = '', patients } of csvRows('areas/practices.csv')) {
	networkOf[code] = pcn;
	listSize[pcn] = (listSize[pcn] ?? 0) + Number(patients);
}
const posts: Record<string, number> = {};
for (const { pcn = '', link_worker_fte } of csvRows('provision/pcn-staff.csv')) {
	posts[pcn] = Number(link_worker_fte);
}
const boroughOf: Record<string, string> = {};
for (const { code = '', borough = '' } of csvRows('areas/lsoas.csv')) boroughOf[code] = borough;
/** Patients of a network by the borough they live in. */
const living: Record<string, Record<string, number>> = {};
for (const { practice = '', lsoa = '', patients } of csvRows('geography/registrations.csv')) {
	const pcn = networkOf[practice] ?? '';
	const borough = boroughOf[lsoa] ?? '';
	if (pcn === '' || borough === '') continue;
	const here = (living[pcn] ??= {});
	here[borough] = (here[borough] ?? 0) + Number(patients);
}

function byHand(borough: string) {
	const found = { recorded: 0, noneRecorded: 0, noReturn: 0, covered: 0, unknown: 0, patients: 0, fte: 0 };
	for (const [pcn, boroughs] of Object.entries(living)) {
		const whole = Object.values(boroughs).reduce((sum, count) => sum + count, 0);
		const share = (boroughs[borough] ?? 0) / whole;
		const patients = (listSize[pcn] ?? 0) * share;
		const fte = posts[pcn];
		found.patients += patients;
		found.fte += (fte ?? 0) * share;
		if (fte === undefined) found.unknown += patients;
		else if (fte > 0) found.covered += patients;
		if (share < SERVES) continue;
		found[fte === undefined ? 'noReturn' : fte > 0 ? 'recorded' : 'noneRecorded'] += 1;
	}
	return found;
}

const findings = (borough: string) =>
	atlas.rows<{ standing: string; evidence: string }>(
		'select standing, evidence from standard_item where borough = ? and position <= 4 order by position',
		borough
	);
const standings = (borough: string) => findings(borough).map(({ standing }) => standing);
const evidence = (borough: string) => findings(borough).map((finding) => finding.evidence);

describe('the basic standard of June 2026', () => {
	it('Hackney: every network has a link worker, 99% of patients are covered, and posts exceed the target', () => {
		const hackney = byHand('E09000012');
		expect(hackney).toMatchObject({ recorded: 12, noneRecorded: 0, noReturn: 0 });
		expect(Math.round((hackney.covered / hackney.patients) * 100)).toBe(99);
		expect(hackney.fte).toBeCloseTo(13.1, 1);
		expect(standings('E09000012')).toEqual(['yes', 'yes', 'yes', 'partly']);
		expect(evidence('E09000012')).toEqual([
			'All 12 networks serving Hackney recorded a link worker on 30 June 2026.',
			'99% of patients belonged to a network with a link worker on 30 June 2026; the mark is 95%.',
			'13.1 full-time posts on 30 June 2026, against a target of 12.7 for the borough’s need.',
			'30% of residents live within 15 minutes’ walk of face-to-face debt advice, as listed in April 2026; the mark is 50%.'
		]);
	});

	it('Barking and Dagenham: four of ten networks made no return, so three parts are not known', () => {
		const barking = byHand('E09000002');
		expect(barking).toMatchObject({ recorded: 4, noneRecorded: 2, noReturn: 4 });
		// From 40% covered to 40% + 29% that made no return: "no" at one end, "partly" at the other.
		expect((barking.covered / barking.patients) * 100).toBeCloseTo(40.0, 0);
		expect((barking.unknown / barking.patients) * 100).toBeCloseTo(29.5, 0);
		expect(standings('E09000002')).toEqual(['not-reported', 'not-reported', 'not-reported', 'partly']);
		expect(evidence('E09000002')[0]).toBe(
			'4 of 10 networks serving Barking and Dagenham recorded a link worker on 30 June 2026; 2 returned their staff and listed none, and 4 made no return.'
		);
	});

	it('Bexley: half its networks, 28% of patients, 1.5 posts of 9.4, and 11% near advice', () => {
		const bexley = byHand('E09000004');
		expect(bexley).toMatchObject({ recorded: 4, noneRecorded: 4, noReturn: 0 });
		expect(Math.round((bexley.covered / bexley.patients) * 100)).toBe(28);
		expect(bexley.fte).toBeCloseTo(1.5, 1);
		expect(standings('E09000004')).toEqual(['partly', 'no', 'no', 'no']);
		expect(evidence('E09000004')[2]).toBe(
			'1.5 full-time posts on 30 June 2026, against a target of 9.4 for the borough’s need.'
		);
	});

	it('London: ten parts for each of 33 boroughs; before any return, nobody meets more than four', () => {
		expect(atlas.one('select count(*) from standard_item')).toBe(330);
		expect(
			atlas.one("select count(*) from standard_item where position > 4 and standing <> 'not-reported'")
		).toBe(0);
		expect(
			atlas.rows(
				"select value, count(*) as boroughs from figure where measure = 'standard-met' group by value"
			)
		).toEqual([
			{ value: 0, boroughs: 12 },
			{ value: 1, boroughs: 6 },
			{ value: 2, boroughs: 8 },
			{ value: 3, boroughs: 7 }
		]);
	});
});
