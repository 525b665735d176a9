import { expect, it } from 'vitest';
import { addressWithoutCounty, withoutCounty } from './postal-county.ts';

it('drops an old county after the town, never a street or a place that is called so', () => {
	expect(withoutCounty(['122 Peckham Hill Street', 'Southwark', 'Surrey'])).toEqual([
		'122 Peckham Hill Street',
		'Southwark'
	]);
	expect(withoutCounty(['Erith', 'KENT.', 'London'])).toEqual(['Erith', 'London']);
	expect(withoutCounty(['Kent', 'Surrey Quays', 'Kent House Road', 'Essex Road'])).toEqual([
		'Kent',
		'Surrey Quays',
		'Kent House Road',
		'Essex Road'
	]);
});

it.each([
	['116 Chaplin Road, Wembley, Middlesex', '116 Chaplin Road, Wembley'],
	['Civic Centre, Harrow, Middelsex', 'Civic Centre, Harrow'],
	['Bourne Road, Kent, Greater London', 'Bourne Road'],
	['Essex Lodge, 94 Greengate Street, London', 'Essex Lodge, 94 Greengate Street, London']
])('drops it from one line: %s', (address, without) => expect(addressWithoutCounty(address)).toBe(without));
