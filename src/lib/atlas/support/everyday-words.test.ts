import { describe, expect, it } from 'vitest';
import { plainWords, subjectsSpokenOf } from './everyday-words.ts';
import { subjectIds } from './subjects.ts';

const first = (text: string) => subjectsSpokenOf(text)[0]?.subject;
const all = (text: string) => subjectsSpokenOf(text).map(({ subject }) => subject);

describe('what people say', () => {
	it.each([
		["can't pay rent", 'housing'],
		['I can’t pay my rent', 'housing'],
		['lonely', 'loneliness'],
		['carer', 'carers'],
		['I am a carer for my mum', 'carers'],
		['bailiffs at the door', 'debt'],
		['universal credit', 'benefits'],
		['food bank', 'food'],
		['no friends', 'loneliness'],
		['my husband hits me', 'domestic-abuse'],
		['learn English', 'english'],
		['walking group', 'exercise'],
		['choir', 'arts'],
		['somewhere warm', 'books'],
		['I don’t know where to start', 'link-worker'],
		['cannot use the internet: internet help', 'getting-online'],
		['dementia café', 'dementia']
	])('%s is first of all about %s', (text, subject) => expect(first(text)).toBe(subject));

	it('gives every meaning of words that have two', () => {
		expect(all("can't pay rent")).toEqual(expect.arrayContaining(['housing', 'debt']));
		expect(all('dance')).toContain('arts');
	});

	it('goes by whole words', () => {
		expect(all('steam')).toEqual([]);
		expect(all('parent')).toEqual([]);
		expect(all('xyzzy')).toEqual([]);
		expect(all('')).toEqual([]);
	});

	it('can reach every subject', () => {
		const reached = new Set(
			[
				'link worker',
				'debt',
				'benefits',
				'evicted',
				'solicitor',
				'asylum',
				'redundant',
				'hungry',
				'domestic violence',
				'respite',
				'depressed',
				'memory loss',
				'falls',
				'lonely',
				'volunteering',
				'support group',
				'painting',
				'allotment',
				'yoga',
				'wifi',
				'esol',
				'college',
				'library'
			].map(first)
		);
		expect([...reached].sort()).toEqual([...subjectIds].sort());
	});
});

it('plain words have no case, accents or apostrophes', () => {
	expect(plainWords('  I can’t — café, O’Neill!')).toBe('i cant cafe oneill');
});
