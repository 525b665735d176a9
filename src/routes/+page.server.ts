import { formatNumber } from '$lib/atlas/format';
import { headline } from '$lib/atlas/headline';
import { measureOf } from '$lib/atlas/measures';
import { priorityClass } from '$lib/atlas/need-provision';
import { formatPeriod } from '$lib/atlas/periods';
import { region } from '$lib/atlas/region';
import type { AreaValue, NamedFigure } from '$lib/atlas/figure';
import { latestFigures, queryFigures } from '$lib/server/queries/figures';
import { boroughSentence, changeSentence, changeTitle } from '$lib/server/views/coverage/change-words';
import { compareReleases, releasesAsked } from '$lib/server/views/coverage/changes';
import { equityOf } from '$lib/server/views/equity';
import { londonMap, needProvisionView, paintByClass } from '$lib/server/views/london-map';
import { figureSources } from '$lib/server/views/figure-sources';
import { homeUrl } from '$lib/url/home';
import { figureActions } from '$lib/url/pictures';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const state = homeUrl.parse(url.searchParams);
	locals.figure = { figure: 'need', choices: { areas: state.areas } };
	const networks = needProvisionView('pcn');
	const shown = state.areas === 'pcn' ? networks : needProvisionView(state.areas);
	const { deciles, fairness } = equityOf('link-worker-rate');
	const london = latestFigures(region.code, ['link-worker-fte', 'patients', 'advice-within-15']);
	const period = london.get('link-worker-fte')?.period ?? '';

	return {
		state,
		unread: homeUrl.unread(url.searchParams, state),
		headline: headline(fairness?.verdict ?? null),
		period: formatPeriod(period),
		posts: london.get('link-worker-fte')?.value ?? null,
		patients: london.get('patients')?.value ?? null,
		adviceShare: london.get('advice-within-15')?.value ?? null,
		mostDeprived: deciles.at(0)?.value ?? null,
		leastDeprived: deciles.at(-1)?.value ?? null,
		priority: {
			count: networks.counts[priorityClass],
			highNeed: networks.counts['high-few'] + networks.counts['high-mid'] + networks.counts['high-many']
		},
		returns: countByStatus(networks.provision),
		boroughRates: extremes(
			queryFigures({ measures: ['link-worker-rate'], areas: 'borough', period: 'latest' })
		),
		map: londonMap(state.areas, paintByClass(shown.classOf)),
		counts: shown.counts,
		noReturn: shown.noReturn.length,
		// The first page has no script, so nothing here copies: the link is there to be copied by hand.
		actions: figureActions({ figure: 'need', choices: { areas: state.areas } }, homeUrl.href(state), {
			measures: ['imd-score', 'link-worker-rate'],
			areas: state.areas
		}).map(({ copies, ...action }) => (copies ? { ...action, label: 'Link to this map' } : action)),
		changes: changesSinceLast(),
		sources: figureSources(['pcn-workforce-2026-06', 'iod-2025', 'debt-advice-2026-04']),
		changeSources: figureSources(['pcn-workforce-history', 'pcn-workforce-2026-06'])
	};
};

function countByStatus(figures: AreaValue[]) {
	const count = (status: AreaValue['status']) => figures.filter((figure) => figure.status === status).length;
	return { all: figures.length, recorded: count('value'), none: count('zero'), noReturn: count('no-return') };
}

function extremes(figures: NamedFigure[]) {
	const ranked = figures
		.filter((figure) => figure.value !== null)
		.sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
	const words = (figure: NamedFigure | undefined) =>
		figure && { name: figure.name, rate: formatNumber(figure.value ?? 0, measureOf(figure.measure).format) };
	return { lowest: words(ranked.at(0)), highest: words(ranked.at(-1)) };
}

/** The last two releases held: what is change, and what only changed reporting. */
function changesSinceLast() {
	const releases = releasesAsked(undefined, undefined);
	const comparison = releases && compareReleases(releases);
	return (
		comparison && {
			title: changeTitle(comparison),
			sentence: changeSentence(comparison),
			boroughs: boroughSentence(comparison)
		}
	);
}
