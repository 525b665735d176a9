/**
 * Official releases that editors upload, and the history of what the public saw. A publication stands on an earlier
 * one (`base`) and puts one thing in one slot of it; a roll-back stands on the state it goes back to and adds nothing.
 * What is published is found by following `base` from the newest published row.
 */
export const publications = `
create table upload (
	id integer primary key, kind text not null, file_name text not null, sha256 text not null,
	bytes blob not null, period text not null,
	state text not null check (state in ('checked', 'published', 'discarded')),
	change_log text not null check (json_valid(change_log)),
	uploaded_by text not null, uploaded_by_name text not null, uploaded_at text not null,
	decided_by text, decided_at text
) strict;
create index upload_by_state on upload (state, kind);

create table publication (
	id integer primary key autoincrement, base integer references publication,
	-- 'return:E09000012:2026-09-30', 'release:workforce:2026-06-30' or 'directory:hackney'; null for a roll-back.
	slot text,
	return_id integer, revision integer, upload_id integer references upload, import_id integer references feed_import,
	state text not null check (state in ('pending', 'published', 'failed')),
	reason text, note text, published_by text not null, published_by_name text not null, published_at text not null,
	foreign key (return_id, revision) references return_revision,
	check ((slot is not null) = ((upload_id is not null) + (return_id is not null) + (import_id is not null)))
) strict;
-- One at a time: a second publication waits for the first.
create unique index one_pending_publication on publication (state) where state = 'pending';
`;
