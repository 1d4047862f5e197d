-- Whether somebody holds one of these offices of a cooperative on a day: the one place that says it, for the service and
-- for other functions here. Rows are those that the asker may see.
create function holds_office(cooperative uuid, subject text, offices text[], day date) returns boolean
    language sql stable
    return exists (select from organ_term t
                    where t.cooperative_id = cooperative and t.account_subject = subject and t.office = any (offices)
                      and t.starts <= day and (t.closed_on is null and t.ends >= day or t.closed_on > day));

revoke execute on function holds_office(uuid, text, text[], date) from public;
grant execute on function holds_office(uuid, text, text[], date) to ${app};
