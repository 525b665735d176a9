/**
 * A borough's quarterly return. `borough_return` says where the newest copy of it stands; every copy ever saved is a
 * row of `return_revision`, which is only added to, so that two people at work lose nothing.
 */
export const returns = `
create table borough_return (
	id integer primary key, borough text not null, period text not null,
	state text not null check (state in ('draft', 'submitted', 'sent-back', 'accepted', 'published')),
	-- The copy that stands; a save names the one it was made from. A copy set aside is newer and does not stand.
	revision integer not null,
	unique (borough, period)
) strict;
create index borough_return_by_state on borough_return (state, period);

create table return_revision (
	return_id integer not null references borough_return, revision integer not null,
	answers text not null check (json_valid(answers)),
	-- Why an answer that looks odd is right, by question.
	confirmations text not null default '{}' check (json_valid(confirmations)),
	-- What brought it about, and what an editor wrote to the borough.
	action text not null check
		(action in ('save', 'restore', 'set-aside', 'submit', 'send-back', 'accept', 'publish')),
	-- The copy it was made from: for 'restore' the one brought back, for 'set-aside' the one its writer had seen.
	made_from integer,
	message text, saved_by text not null, saved_by_name text not null, saved_at text not null,
	primary key (return_id, revision)
) strict, without rowid;

create trigger return_revision_is_never_changed before update on return_revision
begin select raise(abort, 'A saved copy of a return is never changed.'); end;
create trigger return_revision_is_never_deleted before delete on return_revision
begin select raise(abort, 'A saved copy of a return is never deleted.'); end;
`;
