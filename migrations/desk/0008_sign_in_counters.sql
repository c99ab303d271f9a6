-- Failures are counted for an account from one network, and for an account from
-- anywhere; a row is one of these counters.

alter table sign_in_failures rename column account to counter;
