import { formatPeriod } from '$lib/atlas/periods';
import { milestoneOf } from '$lib/atlas/programme-history';
import { measureOf } from '$lib/atlas/measures';
import { stageEntries, stageNotReported } from '$lib/atlas/returns/stages';
import { standardItems } from '$lib/atlas/standard/items';
import { today } from '$lib/server/clock';
import { listAreas } from '$lib/server/queries/areas';
import { queryFigures } from '$lib/server/queries/figures';
import { londonHistory } from '$lib/server/queries/history';
import { boroughStandings, shownMeasures } from '$lib/server/views/coverage/boroughs';
import type { BoroughStanding } from '$lib/server/views/coverage/boroughs';
import { firstScreen } from '$lib/server/views/coverage/answers';
import {
	boroughSentence,
	changeSentence,
	changeSteps,
	changeTitle
} from '$lib/server/views/coverage/change-words';
import { compareReleases, groupNetworks, releasesAsked } from '$lib/server/views/coverage/changes';
import type { Comparison } from '$lib/server/views/coverage/changes';
import {
	milestoneHeadline,
	quarterBasis,
	quarterHeadline,
	standardBasis,
	standardHeadline
} from '$lib/server/views/coverage/finding';
import { coverageMap } from '$lib/server/views/coverage/map';
import { filterBoroughs, orderBoroughs } from '$lib/server/views/coverage/order';
import { quarterRows } from '$lib/server/views/coverage/quarter';
import { coverageRow } from '$lib/server/views/coverage/table';
import { timeline } from '$lib/server/views/coverage/timeline';
import { boroughQuarterSources, figureSources } from '$lib/server/views/figure-sources';
import { coverageMeasures, coverageUrl, stageFilters } from '$lib/url/coverage';
import type { CoverageState } from '$lib/url/coverage';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const all = boroughStandings(today());
	const history = londonHistory();
	const asked = coverageUrl.parse(url.searchParams);
	const state = withKnown(
		asked,
		all,
		history.map(({ period }) => period)
	);
	const shown = filterBoroughs(all, state);
	locals.figure = { figure: 'coverage', choices: { measure: state.show } };
	const ordered = orderBoroughs(shown, state);
	const latest = history.at(-1)?.period ?? '';
	const releases = releasesAsked(state.from, state.to);
	const comparison = releases && compareReleases(releases);
	const usual = releasesAsked(undefined, undefined);
	const networks = queryFigures({ measures: ['link-worker-fte'], areas: 'pcn', period: 'latest' });
	const quarter = history.find(({ period }) => period === state.at);
	const milestone = milestoneOf(state.at);
	const isNow = state.at === 'latest';
	return {
		state,
		unread: coverageUrl.unread(url.searchParams, asked.at === latest ? { ...state, at: latest } : state),
		headline: milestone
			? milestoneHeadline(milestone)
			: quarter
				? quarterHeadline(quarter)
				: standardHeadline(all),
		basis: milestone
			? `${milestone.also} ${milestone.blank}`
			: quarter
				? quarterBasis
				: standardBasis(all, latest),
		latest,
		answers: isNow
			? firstScreen(all, usual && compareReleases(usual), {
					all: networks.length,
					noReturn: networks.filter(({ status }) => status === 'no-return').length
				})
			: [],
		map: withSources(coverageMap(state, all, shown)),
		measures: coverageMeasures.map((id) => ({ id, label: measureOf(id).shortName })),
		timeline: timeline(),
		rows: ordered.shown.map(coverageRow),
		apart: ordered.apart.map(coverageRow),
		quarter: quarter && quarter.period !== latest ? quarterRows(shown, quarter.period) : null,
		total: all.length,
		open: openBorough(all, state.borough),
		choices: {
			within: listAreas('sub-icb').map(({ code, name }) => ({ code, name })),
			stages: stageFilters.map((id) => ({
				id,
				name: id === 'not-reported' ? stageNotReported : stageEntries[id].name
			}))
		},
		changes: comparison && changesOf(comparison),
		releases: history.map(({ period }) => ({ period, name: formatPeriod(period) })),
		sources: figureSources(shownMeasures.flatMap((id) => measureOf(id).sources)),
		historySources: figureSources(boroughQuarterSources)
	};
};

const withSources = ({ sources, ...map }: ReturnType<typeof coverageMap>) => ({
	...map,
	sources: figureSources(sources)
});

/** What the address asks for, as far as the atlas has it; a release that is the newest is simply today. */
function withKnown(
	state: CoverageState,
	all: readonly BoroughStanding[],
	periods: readonly string[]
): CoverageState {
	const isKnown = (period: string | undefined) => period !== undefined && periods.includes(period);
	const isMoment = state.at !== periods.at(-1) && (isKnown(state.at) || milestoneOf(state.at) !== undefined);
	return {
		...state,
		at: isMoment ? state.at : 'latest',
		within: all.some(({ subIcb }) => subIcb.code === state.within) ? state.within : undefined,
		borough: all.some(({ code }) => code === state.borough) ? state.borough : undefined,
		from: isKnown(state.from) ? state.from : undefined,
		to: isKnown(state.to) ? state.to : undefined
	};
}

function openBorough(all: readonly BoroughStanding[], code: string | undefined) {
	const borough = all.find((one) => one.code === code);
	if (!borough) return null;
	return {
		code: borough.code,
		name: borough.name,
		href: borough.href,
		met: borough.met,
		parts: borough.standard.map(({ item, standing, evidence, link, period }) => ({
			number: standardItems[item].number,
			name: standardItems[item].name,
			standing,
			evidence,
			link,
			asOf: period && formatPeriod(period, 'month')
		}))
	};
}

function changesOf(comparison: Comparison) {
	return {
		from: comparison.from,
		to: comparison.to,
		title: changeTitle(comparison),
		sentence: changeSentence(comparison),
		steps: changeSteps(comparison),
		boroughSentence: boroughSentence(comparison),
		boroughs: comparison.boroughs,
		groups: groupNetworks(comparison),
		closed: comparison.closed
	};
}
