import { themeNames, themes } from '../../../atlas/measure-type.ts';
import { methodHref, topicHeadings, topicIds } from '../../../atlas/methods/topic-type.ts';
import { topics } from '../../../atlas/methods/topics.ts';
import { measureIds, measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { methodsUrl } from '../../../url/methods.ts';
import { atlasVersion } from '../../database.ts';
import { sources } from '../../queries/sources.ts';
import { figureSources, sourceHref } from '../figure-sources.ts';
import { siteCitations } from './citations.ts';
import { exampleAreas, exampleChoices, stateOf } from './example-areas.ts';
import { topicExample } from './topic-examples.ts';

/** Everything the methods page says, in order. */
export function methodsPage(query: URLSearchParams) {
	const areas = exampleAreas(query);
	const state = stateOf(areas);
	const link = (id: MeasureId) => ({
		id,
		name: measureOf(id).name,
		shortName: measureOf(id).shortName,
		href: methodsUrl.href(methodHref(id), state)
	});
	return {
		version: atlasVersion(),
		state,
		choices: exampleChoices(),
		topics: topicIds.map((id) => {
			const { words, terms = [], formula = [], measures } = topics[id];
			const example = topicExample(id, areas);
			return {
				id,
				heading: topicHeadings[id],
				words,
				terms,
				formula,
				measures: measures.map(link),
				example,
				/** Who says what the example is worked out from. */
				sources: example ? figureSources(measures.flatMap((measure) => measureOf(measure).sources)) : []
			};
		}),
		themes: themes.map((theme) => ({
			theme: themeNames[theme],
			measures: measureIds.filter((id) => measureOf(id).theme === theme).map(link)
		})),
		sources: [...sources().values()].map(({ id, title, publisher, vintage, note }) => ({
			id,
			title,
			publisher,
			vintage,
			note,
			href: sourceHref(id)
		})),
		citations: siteCitations()
	};
}

export type MethodsPage = ReturnType<typeof methodsPage>;
export type TopicEntry = MethodsPage['topics'][number];
