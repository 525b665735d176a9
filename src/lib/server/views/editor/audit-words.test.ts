import { expect, it } from 'vitest';
import { actionWords, stepWords, auditDifferences, subjectPage, subjectWords } from './audit-words.ts';

const names = {
	people: new Map([['12', 'Ann']]),
	returns: new Map([['return:E09000012:2026-09-30', 7]])
};

it('writes acts and where to see them', () => {
	expect(actionWords('send-back-return')).toBe('Send back return');
	expect(['publish-upload', 'made-up-act'].map(stepWords)).toEqual(['Published', 'Made up act']);
	expect(subjectPage('upload:3', names)).toBe('/editor/uploads/3');
	expect(subjectPage('return:E09000012:2026-09-30', names)).toBe('/editor/returns/7');
	expect(subjectPage('upload:../x', names)).toBeNull();
	expect(subjectPage('account:12', names)).toBeNull();
	expect(subjectWords('account:12', names)).toBe('Account of Ann');
	expect(subjectWords('account:13', names)).toBe('Account of 13');
});

it('says what an act changed, in the words of the questions', () => {
	expect(
		auditDifferences(
			{ copy: 1, referrals: 210, 'self-referral': null, 'hosted-by': ['charity'] },
			{ copy: 2, referrals: 2100, 'self-referral': 'yes', 'hosted-by': ['charity'] }
		)
	).toEqual([
		{ what: 'Copy', from: '1', to: '2' },
		{ what: 'Referrals in the quarter', from: '210', to: '2,100' },
		{ what: 'Can anyone refer themselves?', from: null, to: 'Yes' }
	]);
	expect(auditDifferences(undefined, { fileName: 'a.zip' })).toEqual([
		{ what: 'File name', from: null, to: 'a.zip' }
	]);
	expect(auditDifferences(1, 2)).toEqual([{ what: 'Value', from: '1', to: '2' }]);
	expect(auditDifferences(undefined, undefined)).toEqual([]);
});
