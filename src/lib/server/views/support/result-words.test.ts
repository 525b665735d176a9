import { describe, expect, it } from 'vitest';
import { checkedWords, distanceWords, forWhomWords, hoursWords } from './result-words.ts';

describe('how far', () => {
	it.each([
		[0, 'about 1 minute’s walk'],
		[738, 'about 12 minutes’ walk'],
		[3692, 'about 60 minutes’ walk'],
		[3800, 'about 2 miles away'],
		[16093, 'about 10 miles away']
	])('%d metres: %s', (metres, words) => expect(distanceWords(metres)).toBe(words));
});

it('says together the days that open alike', () => {
	const day = (weekday: number, opens = '09:00', closes = '17:00') => ({ weekday, opens, closes });
	expect(hoursWords([1, 2, 3, 4, 5].map((at) => day(at)))).toBe('Monday to Friday 9am to 5pm');
	expect(hoursWords([day(1), day(3), day(6, '10:00', '12:00'), day(6, '14:00', '16:30')])).toBe(
		'Monday 9am to 5pm; Wednesday 9am to 5pm; Saturday 10am to midday, 2pm to 4:30pm'
	);
	expect(hoursWords([])).toBeNull();
});

it('says who it is for', () => {
	const none = { audiences: [], minimumAge: null, maximumAge: null };
	expect(forWhomWords(none)).toBeNull();
	expect(forWhomWords({ ...none, minimumAge: 16 })).toBe('People aged 16 and over');
	expect(forWhomWords({ audiences: ['older', 'carers'], minimumAge: 50, maximumAge: null })).toBe(
		'Older people, carers, aged 50 and over'
	);
});

it('says when it was last checked, as well as that is known', () => {
	const none = { lastChecked: null, listedOn: null, standing: 'listed' } as const;
	expect(checkedWords({ ...none, lastChecked: '2026-04-30', listedOn: '2026-05-01' })).toBe(
		'Last checked 30 April 2026'
	);
	expect(checkedWords({ ...none, lastChecked: '2019' })).toBe('Last checked 2019');
	expect(checkedWords(none)).toBe('We do not know when this was last checked');
});

it('does not call the date of a list or a document a check', () => {
	const of = (listedOn: string, standing: 'listed' | 'history') =>
		checkedWords({ lastChecked: null, listedOn, standing });
	expect(of('2026-04-30', 'listed')).toBe('From the list of April 2026');
	expect(of('2019-10-02', 'history')).toBe('Named in a document of October 2019, not checked since');
	expect(of('2018-01', 'history')).toBe('Named in a document of January 2018, not checked since');
	expect(of('2019', 'history')).toBe('Named in a document of 2019, not checked since');
});
