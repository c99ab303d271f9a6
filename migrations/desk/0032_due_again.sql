-- Earlier versions did not reckon when hosts turn late. What is due at the
-- beginning of time is looked at when the program starts, and reckoned anew.

update notices set next_due = 0
where kind = 'maintenance' and publication = 'published' and state not in ('completed', 'cancelled');
