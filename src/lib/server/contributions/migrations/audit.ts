/** Who did what, when, and what was there before. Rows are added and never altered: the database itself refuses. */
export const audit = `
create table audit (
	id integer primary key autoincrement, at text not null,
	actor text not null, actor_name text not null,
	action text not null, subject text not null,
	before text check (before is null or json_valid(before)),
	after text check (after is null or json_valid(after)),
	note text
) strict;
create index audit_by_subject on audit (subject, id);

create trigger audit_is_never_changed before update on audit
begin select raise(abort, 'The audit trail is never changed.'); end;
create trigger audit_is_never_deleted before delete on audit
begin select raise(abort, 'The audit trail is never deleted.'); end;
`;
