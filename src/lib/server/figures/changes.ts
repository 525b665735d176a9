import { z } from 'zod';
import { coverageUrl } from '../../url/coverage.ts';
import { ApiError } from '../api/api-error.ts';
import { releasePeriods } from '../queries/history.ts';
import {
	boroughSentence,
	changeSentence,
	changeSteps,
	changeTitle,
	stepsTable
} from '../views/coverage/change-words.ts';
import { compareReleases, releasesAsked } from '../views/coverage/changes.ts';
import { boroughQuarterSources, figureSources } from '../views/figure-sources.ts';
import { entry } from './figure-type.ts';

const release = (which: string) =>
	z
		.string()
		.optional()
		.meta({
			description: `The last day of the ${which} release; both are the last two held where one is left out.`,
			example: '2022-09-30'
		});

/** What changed between two releases, and what is only changed reporting. */
export const changes = entry({
	name: 'What changed between two releases',
	about: 'London’s link workers from one release to another, in steps: change, and changed reporting.',
	query: z.strictObject({ from: release('earlier'), to: release('later') }),
	view: ({ from, to }) => {
		const held = releasePeriods();
		for (const [parameter, period] of Object.entries({ from, to })) {
			if (period === undefined || held.includes(period)) continue;
			throw new ApiError(400, 'unknown-period', `“${parameter}” is the last day of a release that is held.`, {
				parameter,
				allowed: held
			});
		}
		const asked = releasesAsked(from, to, held);
		if (!asked) throw new ApiError(503, 'unavailable', 'Fewer than two releases are held.');
		const comparison = compareReleases(asked);
		const title = changeTitle(comparison);
		const steps = changeSteps(comparison);
		return {
			title,
			subtitle:
				'Link workers, full-time equivalent: what changed between two releases, and what is only changed reporting',
			sentence: `${changeSentence(comparison)} ${boroughSentence(comparison)}`,
			note: 'Only networks that made a return both times can be compared: that is change. A network that made a return once has changed its reporting, and is counted apart.',
			sources: figureSources(boroughQuarterSources),
			drawing: { kind: 'steps', steps },
			table: stepsTable(title, steps),
			pageHref: coverageUrl.href({ ...coverageUrl.start, ...asked }, 'changes'),
			data: null
		};
	}
});
