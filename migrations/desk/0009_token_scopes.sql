-- The scope notices:read let a program read nothing that everybody could not
-- read. A token for it alone was of no use.

update tokens set scopes = replace(scopes, 'notices:read,', '');

delete from tokens where scopes = 'notices:read';
