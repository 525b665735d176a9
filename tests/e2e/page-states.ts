import { globSync } from 'node:fs';
import { figureIds } from '../../src/lib/url/pictures.ts';
import { hackneyPath, lastQuarter } from './returns-site.ts';

/** A page as it looks when its address says so. */
export interface PageState {
	path: string;
	/** What it answers with; 200 unless it is an error page. */
	status?: number;
	/** What has to be there before the page is looked at, for what a script draws. */
	ready?: string;
	/** What stands in it once it has been worked out, for what takes its time when it is first asked for. */
	workedOut?: string;
}

/** Stands for the id of somebody, which is made with the account. */
export const personPlace = 'PERSON';

const ok = (...paths: string[]): PageState[] => paths.map((path) => ({ path }));
const answered = (status: number, ...paths: string[]): PageState[] => paths.map((path) => ({ path, status }));

/**
 * Every page anyone may read, by its folder in src/routes, in each state worth looking at: tabs, views, choices, nothing
 * found, refusals, errors. A page without a line here fails the sweep.
 */
export const publicStates: Readonly<Record<string, readonly PageState[]>> = {
	'/': ok('/'),
	'/[...address]': answered(404, '/no-such-page'),
	'/accessibility': ok('/accessibility'),
	'/api': ok('/api'),
	'/areas': ok('/areas'),
	'/areas/[slug]': [
		...ok(
			'/areas/E12000007-london',
			'/areas/E09000028-southwark',
			'/areas/U27585-seven-kings-pcn',
			'/areas/E01004029-southwark-001a',
			'/areas/QKK-south-east-london-icb'
		),
		...answered(410, '/areas/U99255'),
		...answered(404, '/areas/atlantis')
	],
	'/areas/compare': ok('/areas/compare', '/areas/compare?with=E09000012,E09000028,U33392'),
	'/corrections/new': [
		...ok('/corrections/new?about=area:E09000012'),
		...answered(404, '/corrections/new?about=nothing')
	],
	'/corrections/received': ok('/corrections/received?about=area:E09000012'),
	'/coverage': ok('/coverage', '/coverage?borough=E09000028&show=coverage', '/coverage?at=2020-06-30'),
	'/data': ok('/data'),
	'/data/changes': ok('/data/changes'),
	'/data/quality': ok('/data/quality'),
	'/embed': [{ path: '/embed', ready: 'iframe' }],
	'/embed/[figure]': [
		...figureIds.map((figure) => ({ path: `/embed/${figure}` })),
		...answered(404, '/embed/nothing'),
		...answered(400, '/embed/map?measure=nothing')
	],
	'/gaps': [
		{ path: '/gaps?area=U33392', ready: '.frame.ready canvas' },
		...ok(
			'/gaps?areas=borough&show=core20&view=table&area=E09000028',
			'/gaps?view=fairness&show=advice-access&areas=lsoa',
			'/gaps?view=notes&only=low-many',
			'/gaps?view=map&within=E09000001&areas=icb'
		)
	],
	'/methods': ok('/methods'),
	'/methods/[measure]': [
		...ok('/methods/link-worker-rate', '/methods/advice-access'),
		...answered(404, '/methods/nothing')
	],
	'/plan': ok('/plan', '/plan?areas=borough&n2=10&gradient2=1', '/plan?n=banana'),
	'/plan/advice': [{ path: '/plan/advice', workedOut: 'id="reach"' }, ...ok('/plan/advice?k=0')],
	'/search': ok(
		'/search',
		'/search?q=SE15+5LJ',
		'/search?q=camden',
		'/search?q=zzzzzz',
		'/search?q=SW1A+9ZZ'
	),
	'/sign-in': ok('/sign-in'),
	'/support': ok(
		'/support',
		'/support?where=SE15+5LJ',
		'/support?where=SE15&q=debt&free=yes',
		'/support?where=zzz',
		'/support?q=zzzzzz'
	),
	'/support/[slug]': [
		...ok('/support/debt-advice-at-peckham-citizens-advice-1f28a540'),
		...answered(404, '/support/nothing-00000000')
	],
	'/support/print': ok('/support/print?where=SE15+5LJ&q=debt', '/support/print?where=SE15+5LJ&size=large')
};

/** Pages for a borough’s contributor, as Ann of `returnsSite` finds them. */
export const contributorStates: Readonly<Record<string, readonly PageState[]>> = {
	'/account': ok('/account'),
	'/returns': ok('/returns'),
	'/returns/[borough]/[period]': ok(hackneyPath),
	'/returns/[borough]/[period]/[section]': ok(
		...['access', 'people', 'referrals', 'notes'].map((section) => `${hackneyPath}/${section}`)
	),
	'/returns/[borough]/[period]/check': ok(`${hackneyPath}/check`),
	'/returns/[borough]/[period]/history': ok(`${hackneyPath}/history`),
	'/returns/[borough]/[period]/preview': ok(`${hackneyPath}/preview`),
	'/returns/[borough]/[period]/submitted': ok(`/returns/hackney/${lastQuarter}/submitted`),
	'/returns/spreadsheet': ok('/returns/spreadsheet')
};

/** Pages of the desk and of the accounts, as an administrator finds them with one of everything waiting. */
export const deskStates: Readonly<Record<string, readonly PageState[]>> = {
	'/account/accept': ok('/account/accept?token=nonsense'),
	'/account/people': ok('/account/people'),
	'/account/people/[id]': ok(`/account/people/${personPlace}`),
	'/editor': ok('/editor'),
	'/editor/audit': ok('/editor/audit', '/editor/audit?person=nobody'),
	'/editor/corrections': ok('/editor/corrections'),
	'/editor/corrections/[id]': [...ok('/editor/corrections/1'), ...answered(404, '/editor/corrections/99')],
	'/editor/directory': ok('/editor/directory'),
	'/editor/directory/reading/[feed]': answered(404, '/editor/directory/reading/nothing'),
	'/editor/publications': ok('/editor/publications'),
	'/editor/publications/[id]': ok('/editor/publications/1'),
	'/editor/returns/[id]': ok('/editor/returns/1'),
	'/editor/uploads': ok('/editor/uploads'),
	'/editor/uploads/[id]': ok('/editor/uploads/1')
};

/** Pages that stand only in the middle of a task, and the journey that looks at them there. */
export const inJourneys: Readonly<Record<string, string>> = {
	'/editor/directory/[id]': 'editor-directory.spec.ts',
	'/returns/[borough]/[period]/choose': 'returns-together.spec.ts',
	'/returns/spreadsheet/[upload]': 'returns-spreadsheet.spec.ts'
};

/** Every page there is, by its folder. */
export const pageRoutes: readonly string[] = globSync('src/routes/**/+page.svelte')
	.map(
		(file) =>
			file
				.replaceAll('\\', '/')
				.replace(/^src\/routes/, '')
				.replace(/\/\+page\.svelte$/, '')
				.replace(/\/\([^)]+\)/g, '') || '/'
	)
	.toSorted();
