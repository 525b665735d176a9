import { expect, it } from 'vitest';
import { withoutCounty } from './postal-county.ts';

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
