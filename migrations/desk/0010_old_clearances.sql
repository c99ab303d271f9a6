-- Who was cleared for sealed text that is gone is not cleared for what somebody
-- else seals there later.

delete from clearances where notice_id not in (select notice_id from disclosures);
