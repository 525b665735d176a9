import { error } from '@sveltejs/kit';
import { planProblem } from '../../atlas/post-plan.ts';
import { planUrl } from '../../url/plan.ts';
import type { PageFile } from '../api/tables/page-file.ts';
import { findArea } from '../queries/areas.ts';
import { planAreas } from './posts.ts';
import { postsFile } from './posts-file.ts';

/** The plan an address asks for, as files. Throws a refusal (400) in words where its choices give none. */
export const postsFileAsked =
	(first: 'targets' | 'order') =>
	(query: URLSearchParams): PageFile => {
		const asked = planUrl.parse(query);
		const within = asked.within ? findArea(asked.within) : undefined;
		const state = { ...asked, within: within?.code };
		const candidates = planAreas(state.areas, state.within);
		const problem = planProblem(candidates, state);
		if (problem) error(400, problem);
		return postsFile(candidates, state, within?.name, first);
	};
