import type { Organization, OrganizationIdentifier } from '../model.ts';
import { email, field, line, link, objects, prose } from './fields.ts';
import type { Raw } from './fields.ts';
import type { Reading } from './reading.ts';

/** An organisation of 3.0, of 1.0 (`url` is its website) or of a register. Null without a name. */
export function readOrganization(raw: Raw, reading: Reading): Organization | undefined {
	const at = (name: string) => `organization.${name}`;
	const name = line(field(raw, 'name'), at('name'), reading);
	if (!name) {
		reading.note('dropped', 'organization', 'An organisation without a name');
		return undefined;
	}
	const id = reading.idOf('organization', field(raw, 'id'), at('id'), name);
	const description = prose(field(raw, 'description'), at('description'), reading, 2_000);
	if (!description)
		reading.note('defaulted', at('description'), 'No description is given; the name stands in');
	const address = email(field(raw, 'email'), at('email'), reading);
	const website = link(field(raw, 'website', 'url'), at('website'), reading);
	const uri = link(field(raw, 'uri'), at('uri'), reading);
	const identifiers = objects(raw, reading, 'organization_identifiers').flatMap(
		(part) => readIdentifier(part, id, reading) ?? []
	);
	return {
		id,
		name,
		description: description ?? name,
		...(address && { email: address }),
		...(website && { website }),
		...(uri && { uri }),
		...(identifiers.length > 0 && { organization_identifiers: identifiers })
	};
}

function readIdentifier(
	raw: Raw,
	organizationId: string,
	reading: Reading
): OrganizationIdentifier | undefined {
	const at = (name: string) => `organization_identifiers.${name}`;
	const identifier = line(field(raw, 'identifier'), at('identifier'), reading, 60);
	if (!identifier) return undefined;
	const scheme = line(field(raw, 'identifier_scheme'), at('identifier_scheme'), reading, 40);
	const type = line(field(raw, 'identifier_type'), at('identifier_type'), reading, 60);
	return {
		id: reading.idOf(
			'organization_identifier',
			field(raw, 'id'),
			at('id'),
			organizationId,
			scheme,
			identifier
		),
		identifier_type: type ?? scheme ?? 'Identifier',
		identifier,
		...(scheme && { identifier_scheme: scheme }),
		organization_id: organizationId
	};
}
