/**
 * The directory of support: every service as Open Referral publishes it (`record`) and as the finder shows it
 * (`listing`), with what either is asked by in columns. Rows of one service share its `position`.
 */
export const directorySchema = `
create table directory_feed (
	id text primary key, position integer not null, name text not null, note text not null, url text, licence text,
	fetched text, services integer not null
) strict, without rowid;

create table service (
	position integer primary key, id text not null unique, feed text not null references directory_feed,
	original_id text not null, standing text not null, status text not null, name text not null,
	organization text, last_modified text, last_checked text,
	listing text not null, record text not null
) strict;

create table service_place (
	service integer not null references service, ordinal integer not null, service_at_location text not null,
	lat real, lon real, borough text references area, lsoa text references area, step_free integer,
	primary key (service, ordinal)
) strict, without rowid;

create table service_area (
	borough text not null references area, service integer not null references service, primary key (borough, service)
) strict, without rowid;

-- What the finder filters by: 'category', 'subject', 'audience', 'join', 'channel', 'language'.
create table service_facet (
	facet text not null, value text not null, service integer not null references service,
	primary key (facet, value, service)
) strict, without rowid;

create table directory_organization (
	id text primary key, position integer not null, name text not null, record text not null
) strict, without rowid;
create table directory_taxonomy (id text primary key, position integer not null, record text not null) strict, without rowid;
create table directory_term (
	id text primary key, position integer not null, taxonomy text references directory_taxonomy, parent text, name text not null,
	record text not null
) strict, without rowid;
create table service_term (
	term text not null references directory_term, service integer not null references service, primary key (term, service)
) strict, without rowid;

-- Streets stand apart: "Mansfield House" is no help with housing, so the finder does not ask them.
create virtual table service_search using fts5(
	name, organisation, summary, words, addresses, content = '', tokenize = "porter unicode61 remove_diacritics 2", prefix = '3'
);
`;
