import { expect, it } from 'vitest';
import { outline } from './outline.ts';

const shapes = {
	Figure: {
		type: 'object',
		properties: {
			value: { type: ['number', 'null'], description: 'The figure.' },
			status: { $ref: '#/components/schemas/Status' }
		},
		required: ['status']
	},
	Status: { type: 'string', enum: ['value', 'zero'] }
};

it('lists the fields of an answer with where they stand and what they hold', () => {
	const answer = {
		type: 'object',
		properties: {
			figures: { type: 'array', items: { $ref: '#/components/schemas/Figure' } },
			bbox: { anyOf: [{ prefixItems: [{ type: 'number' }, { type: 'number' }] }, { type: 'null' }] }
		},
		required: ['figures', 'bbox']
	};
	expect(outline(answer, shapes)).toEqual([
		{ path: 'figures', type: 'list of object', description: '', isOptional: false },
		{ path: 'figures[].value', type: 'number or null', description: 'The figure.', isOptional: true },
		{ path: 'figures[].status', type: 'Status', description: '', isOptional: false },
		{ path: 'bbox', type: '[number, number] or null', description: '', isOptional: false }
	]);
});

it('ends, though a shape held itself', () => {
	const tree = { properties: { inner: { $ref: '#/components/schemas/Tree' } } };
	expect(outline(tree, { Tree: tree }).length).toBeLessThan(10);
});
