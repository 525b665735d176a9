import type { CostOption } from '../model.ts';
import { field, line, number, partsOrWords } from './fields.ts';
import type { Raw } from './fields.ts';
import { optional } from './optional.ts';
import type { Reading } from './reading.ts';
import { date } from './times.ts';

const NOT_ONE_AMOUNT = /\d\s*(?:-|–|to|or|\/)\s*£?\s*\d|^\D*$|donation|vari|from|up to/i;
const FREE = /^\s*(?:free|no charge|nil)\s*$/i;

/** What it costs. An amount in words or a range ("£2-£4") is no number: it is kept as the description of the amount. */
export function readCosts(raw: Raw, serviceId: string, reading: Reading): CostOption[] {
	const where = 'cost_options.amount';
	return partsOrWords(raw, reading, (option) => ({ option }), 'cost_options', 'costs').flatMap((part) => {
		const amount = field(part, 'amount', 'price');
		const words =
			typeof amount === 'string' && NOT_ONE_AMOUNT.test(amount) && !FREE.test(amount)
				? line(amount, where, reading)
				: undefined;
		if (words) reading.note('normalised', where, 'An amount in words, or a range, kept as its description');
		const cost = optional({
			option: line(field(part, 'option'), 'cost_options.option', reading),
			amount: words ? undefined : number(amount, where, reading, { min: 0, max: 100_000 }),
			amount_description:
				line(field(part, 'amount_description', 'cost_type'), 'cost_options.amount_description', reading) ??
				words,
			valid_from: date(field(part, 'valid_from'), 'cost_options.valid_from', reading),
			valid_to: date(field(part, 'valid_to'), 'cost_options.valid_to', reading)
		});
		if (Object.keys(cost).length === 0) return [];
		return [
			{
				id: reading.idOf(
					'cost_option',
					field(part, 'id'),
					'cost_options.id',
					serviceId,
					JSON.stringify(cost)
				),
				...cost,
				service_id: serviceId
			}
		];
	});
}
