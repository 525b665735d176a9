/**
 * Directories of services from elsewhere. Every version of a record ever imported is kept once (`feed_version`); an
 * import is the list of the versions it found, so that any import can be shown or gone back to whole.
 */
export const feeds = `
create table feed (
	id text primary key, name text not null, url text, licence text, added_by text not null, added_at text not null
) strict, without rowid;

create table feed_import (
	id integer primary key, feed text not null references feed, source text not null,
	state text not null check (state in ('checked', 'published', 'discarded')),
	change_log text not null check (json_valid(change_log)),
	imported_by text not null, imported_by_name text not null, imported_at text not null,
	decided_by text, decided_at text
) strict;
create index feed_import_by_feed on feed_import (feed, id);

-- record: as the atlas reads it (Open Referral UK 3.0); raw: as the feed had it.
create table feed_version (
	id integer primary key, feed text not null references feed, original_id text not null, sha256 text not null,
	record text not null check (json_valid(record)), raw text not null,
	unique (feed, original_id, sha256)
) strict;

create table feed_listing (
	import integer not null references feed_import, version integer not null references feed_version,
	standing text not null check (standing in ('listed', 'no-longer-listed')), first_listed text not null, last_listed text not null,
	primary key (import, version)
) strict, without rowid;
`;
