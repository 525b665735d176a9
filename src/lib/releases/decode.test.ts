import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodedText } from './decode.ts';

const file = (bytes: Uint8Array) => ({ name: 'x.csv', bytes });
const encode = (text: string) => new TextEncoder().encode(text);

describe('decodedText', () => {
	it('reads UTF-8 and Windows-1252, and takes off the mark', () => {
		expect(decodedText(file(encode('\uFEFFa,b\r\n\tZoë’s – €')))).toBe('a,b\r\n\tZoë’s – €');
		expect(decodedText(file(iconv.encode('Zoë’s – €', 'win1252')))).toBe('Zoë’s – €');
	});

	it.each([
		['a control character', [7]],
		['one among bytes of Windows-1252', [0xff, 0x1f]]
	])('refuses %s, and says in which row', (_, bytes) => {
		const damaged = new Uint8Array([...encode('code,name\n1,Row\n2,Ro'), ...bytes, ...encode('w\n')]);
		expect(() => decodedText(file(damaged))).toThrow(
			'x.csv, row 3: expected text, found bytes that belong to none'
		);
	});
});
