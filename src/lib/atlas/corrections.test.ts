import { expect, it } from 'vitest';
import { correctionLines, parseSubject, reportAddress, subjectKey } from './corrections.ts';
import type { PublicCorrection } from './corrections.ts';

it('reads what a report is about, and nothing else', () => {
	expect(parseSubject('area:E09000012')).toEqual({ kind: 'area', code: 'E09000012' });
	for (const nonsense of [
		'',
		null,
		'area:',
		'area',
		'person:1',
		'area:E09000012:x',
		'area:../x',
		'area:E0 9',
		`area:${'1'.repeat(41)}`
	]) {
		expect(parseSubject(nonsense)).toBeNull();
	}
});

it('is written as it is read', () => {
	const subject = { kind: 'area', code: 'U27585' } as const;
	expect(parseSubject(subjectKey(subject))).toEqual(subject);
	expect(reportAddress(subject)).toBe('/corrections/new?about=area:U27585');
});

const made = (part: Partial<PublicCorrection>): PublicCorrection => ({
	state: 'reported',
	reported: '2026-11-20',
	decided: null,
	answer: null,
	...part
});

it('says how reports stand', () => {
	expect(correctionLines([])).toEqual([]);
	expect(correctionLines([made({})])).toEqual([
		{ text: 'A mistake was reported on 20 November 2026 and will be checked.' }
	]);
	expect(correctionLines([made({ state: 'checking' })])).toEqual([
		{ text: 'A mistake was reported on 20 November 2026 and is being checked.' }
	]);
	expect(correctionLines([made({}), made({ reported: '2026-11-02', state: 'checking' })])).toEqual([
		{ text: '2 mistakes were reported, the first on 2 November 2026, and are being checked.' }
	]);
});

it('gives the answer of what is closed, and hides what was set aside', () => {
	const closed = made({ state: 'corrected', decided: '2026-11-21', answer: 'The address is now right.' });
	const aside = made({ state: 'no-change', decided: '2026-11-21' });
	expect(correctionLines([closed, aside])).toEqual([
		{
			text: 'A mistake reported on 20 November 2026 was corrected on 21 November 2026.',
			answer: 'The address is now right.'
		}
	]);
	expect(
		correctionLines([made({ state: 'no-change', decided: '2026-11-21', answer: 'It is right.' })])
	).toEqual([
		{
			text: 'A mistake reported on 20 November 2026 was checked, and nothing needed to change, on 21 November 2026.',
			answer: 'It is right.'
		}
	]);
});
