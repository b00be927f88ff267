-- The audit log is listed newest first and narrowed by who, what and record, alone and together: each list is a stretch of
-- one index.
DROP INDEX audit_log_record;
CREATE INDEX audit_log_at ON audit_log (at);
CREATE INDEX audit_log_who ON audit_log (coalesce(by_user, by_name), at);
CREATE INDEX audit_log_action ON audit_log (action, at);
CREATE INDEX audit_log_who_action ON audit_log (coalesce(by_user, by_name), action, at);
CREATE INDEX audit_log_record ON audit_log (record_id, at);

-- INSERT OR REPLACE would take a line's place without its being deleted, as far as triggers are told.
CREATE TRIGGER audit_log_is_not_replaced BEFORE INSERT ON audit_log
WHEN EXISTS (SELECT 1 FROM audit_log WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'the audit log is never changed');
END;
