import { describe, expect, it } from 'vitest';
import { urgentRoutesFor } from './urgent-help.ts';

const phones = (text: string) => urgentRoutesFor(text).map(({ phone }) => phone);

describe('words that speak of danger', () => {
	it.each([
		['my husband hits me', ['999', '0808 2000 247', '116 123']],
		['domestic violence', ['999', '0808 2000 247', '116 123']],
		['I feel suicidal', ['999', '116 123', '111']],
		['I want to kill myself', ['999', '116 123', '111']],
		["can't go on", ['999', '116 123', '111']],
		['chest pain', ['999', '111']]
	])('%s brings the phone routes first', (text, expected) => expect(phones(text)).toEqual(expected));

	it('leaves no man, and nobody who cannot speak, with a helpline for women alone', () => {
		const words = urgentRoutesFor('my wife hits me').map((route) => route.words);
		expect(words.filter((line) => line.startsWith('For anyone'))).toHaveLength(2);
		expect(words[0]).toContain('press 55');
	});

	it.each(["can't pay rent", 'lonely', 'carer', 'dance', 'refugee', ''])('%s does not', (text) =>
		expect(phones(text)).toEqual([])
	);
});
