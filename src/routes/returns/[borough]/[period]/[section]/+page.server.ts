import { formOf } from '$lib/server/http/form-of';
import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Section } from '$lib/atlas/returns/questions';
import { timeOf } from '$lib/atlas/returns/moments';
import { nextSection, sectionNamed } from '$lib/atlas/returns/sections';
import { contributions } from '$lib/server/contributions/database';
import { saveReturn, setAside } from '$lib/server/contributions/returns';
import { noSuchPage, openReturn } from '$lib/server/views/returns/open-return';
import type { OpenReturn, ReturnEvent } from '$lib/server/views/returns/open-return';
import { revisionIn, saveSection, typedIn } from '$lib/server/views/returns/save-section';
import type { SectionSaved } from '$lib/server/views/returns/save-section';
import { fillable } from '$lib/server/views/returns/section-fields';
import { sectionPage } from '$lib/server/views/returns/section-page';
import { returnsUrl } from '$lib/url/returns';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const open = openReturn(event);
	return sectionPage(open, sectionNamed(event.params.section) ?? noSuchPage(), event.url.searchParams);
};

type Event = RequestEvent & ReturnEvent & { params: { section: string } };

async function saveTyped(event: Event) {
	const open = openReturn(event);
	const section: Section = sectionNamed(event.params.section) ?? noSuchPage();
	const form = await formOf(event.request);
	const typed = typedIn(form, section);
	const basedOn = revisionIn(form);
	const saved = basedOn === null ? null : saveSection(contributions(), open, basedOn, typed);
	if (basedOn === null || !saved?.copy) error(400, 'This form is not one that the site sent. Open it again.');
	return { open, section, typed, basedOn, saved };
}

/** Keeps what was typed too late, and asks which answers are to stand. */
function askToChoose(
	{ person, borough, period }: OpenReturn,
	basedOn: number,
	{ mine }: SectionSaved
): never {
	const draft = { borough: borough.code, period, basedOn, answers: mine };
	const aside = setAside(contributions(), person, draft);
	redirect(303, returnsUrl.choose({ borough, period }, aside.revision));
}

export const actions: Actions = {
	/** The page's button. */
	save: async (event) => {
		const { open, section, typed, basedOn, saved } = await saveTyped(event);
		if (saved.clashes.length > 0) askToChoose(open, basedOn, saved);
		if (saved.errors.length > 0) return fail(400, { typed, errors: saved.errors });
		const next = nextSection(section.id);
		const notice = saved.merged ? 'merged' : 'saved';
		redirect(303, next ? returnsUrl.section(open, next.id, notice) : returnsUrl.overview(open, notice));
	},
	/** Asked by the page's script when a field is left: nothing is chosen or set aside behind anyone's back. */
	autosave: async (event) => {
		const { typed, saved } = await saveTyped(event);
		const { errors, copy, clashes, merged } = saved;
		return {
			typed,
			errors,
			autosaved: {
				revision: copy?.revision ?? 0,
				at: copy ? timeOf(copy.savedAt) : '',
				by: copy?.savedBy ?? '',
				clashes: clashes.length,
				merged
			}
		};
	},
	/** Saves what was typed, then fills what is still empty with last quarter's answers. */
	fill: async (event) => {
		const { open, section, typed, basedOn, saved } = await saveTyped(event);
		if (saved.clashes.length > 0 || !saved.copy) askToChoose(open, basedOn, saved);
		if (saved.errors.length > 0) return fail(400, { typed, errors: saved.errors });
		const previous = open.previous?.answers ?? {};
		const empty = fillable(section, saved.copy.answers, previous);
		const answers = { ...saved.copy.answers };
		for (const question of empty) Object.assign(answers, { [question]: previous[question] });
		const { person, borough, period } = open;
		const draft = { borough: borough.code, period, basedOn: saved.copy.revision, answers };
		const outcome = saveReturn(contributions(), person, draft);
		const notice = 'conflict' in outcome ? 'moved' : empty.length > 0 ? 'filled' : 'nothing-to-fill';
		redirect(303, returnsUrl.section(open, section.id, notice));
	}
};
