import { plainWords, subjectsSpokenOf } from '../../atlas/support/everyday-words.ts';
import { subjects } from '../../atlas/support/subjects.ts';
import { supportUrl } from '../../url/support.ts';
import { listAreas } from '../queries/areas.ts';
import type { SearchHit } from '../queries/search.ts';

const MOST_TOPICS = 3;

/**
 * The kinds of help that words speak of, each with the way to the places that give it: near the postcode or in the
 * borough that is named as well. "debt in Hackney" -> "Debt and money, in Hackney".
 */
export function topicsSpokenOf(text: string, postcode: string | null): SearchHit[] {
	const plain = ` ${plainWords(text)} `;
	const borough = listAreas('borough').find(({ name }) => plain.includes(` ${plainWords(name)} `))?.name;
	const where = postcode ?? borough;
	const place = postcode ? `, near ${postcode}` : borough ? `, in ${borough}` : '';
	const topics = subjectsSpokenOf(text).slice(0, MOST_TOPICS);
	return topics.map(({ subject }) => ({
		kind: 'topic',
		ref: subject,
		name: `${subjects[subject].name}${place}`,
		context: `Kind of help, ${subjects[subject].description}`,
		href: supportUrl.href({ ...supportUrl.start, where: where ?? '', needs: [subject] }),
		starts: 0,
		count: topics.length
	}));
}

/** Topics that words speak of, and then those whose names hold them, each once. */
export function withTopics(hits: readonly SearchHit[], spoken: readonly SearchHit[]): SearchHit[] {
	const said = new Map(spoken.map((topic) => [topic.ref, topic]));
	const named = hits.filter(({ kind, ref }) => kind === 'topic' && !said.has(ref));
	const starting = new Set(hits.flatMap(({ kind, ref, starts }) => (kind === 'topic' && starts ? ref : [])));
	const topics = [
		...spoken.map((topic): SearchHit => ({ ...topic, starts: starting.has(topic.ref) ? 1 : 0 })),
		...named
	].map((topic, _, all) => ({ ...topic, count: all.length }));
	return [...topics, ...hits.filter(({ kind }) => kind !== 'topic')];
}
