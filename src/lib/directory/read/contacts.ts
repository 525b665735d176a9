import { tidyPhone } from '../../releases/contact.ts';
import type { Contact, Language, Phone } from '../model.ts';
import { email, field, line, objects } from './fields.ts';
import type { Raw } from './fields.ts';
import type { Reading } from './reading.ts';

/**
 * How to get in touch: `contacts[].phones[]` (1.0 and HSDS), `contacts[].phone` (Outpost), and phones that HSDS puts on
 * the service itself. A contact that says nothing is left out.
 */
export function readContacts(raw: Raw, serviceId: string, reading: Reading): Contact[] {
	const own = readPhones(raw, undefined, reading);
	const contacts = objects(raw, reading, 'contacts').flatMap(
		(part) => readContact(part, serviceId, reading) ?? []
	);
	if (own.length === 0) return contacts;
	return [
		...contacts,
		{
			id: reading.idOf('contact', undefined, 'contacts.id', serviceId, 'phones'),
			service_id: serviceId,
			phones: own
		}
	];
}

function readContact(raw: Raw, serviceId: string, reading: Reading): Contact | undefined {
	const name = line(field(raw, 'name'), 'contacts.name', reading, 120);
	const title = line(field(raw, 'title'), 'contacts.title', reading, 120);
	const address = email(field(raw, 'email'), 'contacts.email', reading);
	const id = reading.idOf('contact', field(raw, 'id'), 'contacts.id', serviceId, name, title);
	const phones = readPhones(raw, id, reading);
	if (!address && phones.length === 0) return undefined;
	return {
		id,
		...(name && { name }),
		...(title && { title }),
		service_id: serviceId,
		...(address && { email: address }),
		...(phones.length > 0 && { phones })
	};
}

export function readPhones(raw: Raw, contactId: string | undefined, reading: Reading): Phone[] {
	const parts = objects(raw, reading, 'phones');
	const single = field(raw, 'phone', 'telephone');
	const all: Raw[] =
		single !== undefined && typeof single !== 'object' ? [...parts, { number: single }] : parts;
	return all.flatMap((part) => {
		const published = line(field(part, 'number'), 'phones.number', reading, 60);
		const number = published && tidyPhone(published);
		if (!published || !number || !/\d{3}/.test(number)) return [];
		if (number !== published) reading.note('normalised', 'phones.number', `Written as ${number}`);
		const id = reading.idOf('phone', field(part, 'id'), 'phones.id', contactId, number);
		const languages = readLanguages(part, { phone_id: id }, reading);
		const description = line(field(part, 'description'), 'phones.description', reading, 200);
		return [
			{
				id,
				number,
				...(description && { description }),
				...(contactId && { contact_id: contactId }),
				...(languages.length > 0 && { languages })
			}
		];
	});
}

/** 3.0 with its HSDS name and code; 1.0 `language`. One that names none says nothing. */
export function readLanguages(raw: Raw, owner: Partial<Language>, reading: Reading): Language[] {
	return objects(raw, reading, 'languages').flatMap((part) => {
		const name = line(field(part, 'name', 'language'), 'languages.name', reading, 60);
		const code = line(field(part, 'code'), 'languages.code', reading, 12);
		if (!name && !code) return [];
		const id = reading.idOf(
			'language',
			field(part, 'id'),
			'languages.id',
			owner.service_id,
			owner.phone_id,
			name,
			code
		);
		return [{ id, ...owner, ...(name && { name }), ...(code && { code }) }];
	});
}
