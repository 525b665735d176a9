import { tidyPhone } from '../../releases/contact.ts';
import type { Contact, Language, Phone } from '../model.ts';
import { email, field, line, partsOrWords, plainField } from './fields.ts';
import type { Raw } from './fields.ts';
import type { Reading } from './reading.ts';

/**
 * How to get in touch: `contacts[].phones[]` (1.0 and HSDS), `contacts[].phone` (Outpost), and phones that HSDS puts on
 * the service itself. A contact that says nothing is left out.
 */
export function readContacts(raw: Raw, serviceId: string, reading: Reading): Contact[] {
	const ownId = reading.idOf('contact', undefined, 'contacts.id', serviceId, 'phones');
	const own = readPhones(raw, ownId, reading);
	const contacts = partsOrWords(raw, reading, contactInWords, 'contacts', 'contact').flatMap(
		(part) => readContact(part, serviceId, reading) ?? []
	);
	if (own.length === 0) return contacts;
	return [
		...contacts,
		{
			id: ownId,
			service_id: serviceId,
			phones: own
		}
	];
}

/** "info@example.org", "020 7946 0102" or a name. */
function contactInWords(words: string): Raw {
	if (words.includes('@')) return { email: words };
	return /\d{4}/.test(words) ? { phone: words } : { name: words };
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
	const parts = partsOrWords(raw, reading, (number) => ({ number }), 'phones');
	const single = field(raw, 'phone', 'telephone');
	const all: Raw[] =
		single !== undefined && typeof single !== 'object' ? [...parts, { number: single }] : parts;
	return all.flatMap((part) => {
		const published = line(field(part, 'number', 'phone', 'telephone'), 'phones.number', reading, 60);
		if (!published) return [];
		const inside = /[,;\s]*\b(?:extension|extn?|x)[.:\s]*(\d{1,6})\s*$/i.exec(published);
		const extension = /^\d{1,6}$/.exec(plainField(part, 'extension'))?.[0] ?? inside?.[1];
		const tidy = tidyPhone(inside ? published.slice(0, inside.index) : published);
		if (!tidy || !/\d{3}/.test(tidy)) return [];
		const number = extension ? `${tidy} ext ${extension}` : tidy;
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
	const single = field(raw, 'languages', 'language');
	const listed: Raw = typeof single === 'string' ? { languages: single.split(/[,;/|]/) } : raw;
	return partsOrWords(listed, reading, (name) => ({ name }), 'languages').flatMap((part) => {
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
