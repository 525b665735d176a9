import { formatPeriod } from '$lib/atlas/periods';
import { findings } from '$lib/atlas/quality/findings';
import { listFindings } from '$lib/server/queries/findings';
import { formerNames } from '$lib/server/queries/former-names';
import { releasePeriods } from '$lib/server/queries/history';
import {
	boroughSentence,
	changeSentence,
	changeSteps,
	changeTitle
} from '$lib/server/views/coverage/change-words';
import { compareReleases, groupNetworks, releasesAsked } from '$lib/server/views/coverage/changes';
import { figureSources } from '$lib/server/views/figure-sources';
import { publishedChanges } from '$lib/server/views/published-changes';
import { quarterChanges } from '$lib/server/views/quarter-changes';
import { dataChangesUrl } from '$lib/url/data-changes';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const { from, to } = dataChangesUrl.parse(url.searchParams);
	const asked = releasesAsked(from, to);
	const comparison = asked && compareReleases(asked);
	if (asked) locals.figure = { figure: 'changes', choices: asked };
	const opened = listFindings().find(({ id }) => id === 'practices-not-registered');
	return {
		unread: dataChangesUrl.unread(url.searchParams, asked ?? { from, to }),
		quarters: quarterChanges(),
		releases: releasePeriods().map((period) => ({ period, name: formatPeriod(period) })),
		comparison: comparison && {
			from: comparison.from,
			to: comparison.to,
			title: changeTitle(comparison),
			sentence: `${changeSentence(comparison)} ${boroughSentence(comparison)}`,
			steps: changeSteps(comparison),
			groups: groupNetworks(comparison)
		},
		areas: {
			closed: formerNames('closed').map((row) => ({ ...row, until: formatPeriod(row.until) })),
			renamed: formerNames('former-name').map((row) => ({ ...row, until: formatPeriod(row.until) })),
			replaced: formerNames('former-body').filter(({ until }) => until >= '2026'),
			longAgo: formerNames('former-body').filter(({ until }) => until < '2026'),
			opened: opened && { count: opened.count, words: findings['practices-not-registered'].many }
		},
		published: publishedChanges(),
		sources: figureSources(['pcn-workforce-history', 'pcn-workforce-2026-06'])
	};
};
