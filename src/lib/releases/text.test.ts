import { describe, expect, it } from 'vitest';
import { tidyEmail, tidyPhone, tidyWebsite } from './contact.ts';
import { cleanProse, cleanText, easeCapitals, oneLineAddress } from './text.ts';

describe('cleaning text', () => {
	it.each([
		['\uFFFD\uFFFDMade Up Centre', 'Made Up Centre'],
		['  two\u00A0\u00A0 spaces\n ', 'two spaces'],
		['zero\u200Bwidth\u0007', 'zerowidth'],
		['Caf\u00C3\u00A9', 'Café'],
		['St Mary\u00E2\u20AC\u2122s', 'St Mary’s'],
		['Zoë’s Café – £5', 'Zoë’s Café – £5'],
		['SÃO PAULO', 'SÃO PAULO']
	])('%j becomes %j', (raw, clean) => {
		expect(cleanText(raw)).toBe(clean);
	});

	it('keeps the paragraphs of prose', () => {
		expect(cleanProse('one \r\n\r\n\r\n\r\n two\n')).toBe('one\n\ntwo');
	});

	it('eases capitals only where there is nothing else', () => {
		expect(['EAST HAM', 'St John’s', 'STOKE-ON-TRENT'].map(easeCapitals)).toEqual([
			'East Ham',
			'St John’s',
			'Stoke-On-Trent'
		]);
	});

	it('puts an address on one line, without repeats or its own postcode', () => {
		expect(oneLineAddress('North Wing,\nMade Up Street,,Town \nTown\nZE1 1AA', 'ZE1 1AA')).toBe(
			'North Wing, Made Up Street, Town'
		);
	});
});

describe('contact details', () => {
	it.each([
		['0207 9460001', '020 7946 0001'],
		['020 79460001', '020 7946 0001'],
		['+44 (0)20 7946 0001', '020 7946 0001'],
		['8081570001', '0808 157 0001'],
		['080 81 57 00 01', '0808 157 0001'],
		['0808 157 0001 (Adviceline)', '0808 157 0001'],
		['0808 1570001 option 4', '0808 157 0001, option 4'],
		['0770 090 0001', '07700 900001'],
		['01632 960001', '01632 960001'],
		['0161 496 0001', '0161 496 0001'],
		['116 123', '116 123'],
		['see website', 'see website'],
		['', null]
	])('telephone %j is shown as %j', (raw, shown) => {
		expect(tidyPhone(raw)).toBe(shown);
	});

	it('takes the address out of an e-mail cell', () => {
		expect(['a@example.org (enquiry)', ' a.b@example.org ', 'N/A', ''].map(tidyEmail)).toEqual([
			'a@example.org',
			'a.b@example.org',
			null,
			null
		]);
	});

	it('gives a website its scheme and refuses what is not for the web', () => {
		const cells = [
			'www.example.org',
			'http://example.org/a',
			'javascript:alert(1)',
			'none',
			'',
			'two words.org'
		];
		expect(cells.map(tidyWebsite)).toEqual([
			'https://www.example.org',
			'http://example.org/a',
			null,
			null,
			null,
			null
		]);
	});
});
