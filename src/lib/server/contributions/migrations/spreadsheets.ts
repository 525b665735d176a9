/**
 * What a spreadsheet of returns said, from when someone hands it in until they have chosen which rows to save. For that
 * person alone, and for a few hours: drafts are in the tables of returns.
 */
export const spreadsheets = `
create table spreadsheet_upload (
	id text primary key, user text not null references user on delete cascade,
	reading text not null check (json_valid(reading)),
	uploaded_at text not null, expires_at text not null
) strict, without rowid;
create index spreadsheet_upload_by_user on spreadsheet_upload (user, uploaded_at);
create index spreadsheet_upload_by_expiry on spreadsheet_upload (expires_at);
`;
