import { expect, it } from 'vitest';
import { el, factAttributes } from './svg.ts';

it('escapes text and attributes, and drops what XML cannot hold', () => {
	expect(el('text', { 'data-name': 'A & "B" <c>' }, 'Barking & <Dagenham>\u0000\u0008')).toBe(
		'<text data-name="A &amp; &quot;B&quot; &lt;c&gt;">Barking &amp; &lt;Dagenham&gt;</text>'
	);
});

it('rounds places and sizes, never figures; a figure that is not there is written empty', () => {
	const shape = el('rect', { x: 1.23456, ...factAttributes({ value: 0.3512345678, need: null }) });
	expect(shape).toBe('<rect x="1.23" data-value="0.3512345678" data-need=""/>');
});
