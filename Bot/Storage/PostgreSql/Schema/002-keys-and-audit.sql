CREATE TABLE storage_key (
  id text PRIMARY KEY,
  at bigint NOT NULL,
  proof bytea NOT NULL
);

-- Who saw or changed what, without the content. Rows are added and never touched again.
CREATE TABLE audit (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at bigint NOT NULL,
  who text NOT NULL,
  what text NOT NULL,
  subject text NOT NULL,
  amount bigint NOT NULL
);

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit trail is only added to.';
END
$$;

CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

-- Stream tickets that opened a socket on any node, until they expire.
CREATE TABLE spent_ticket (
  id text PRIMARY KEY,
  expires_at bigint NOT NULL
);

CREATE INDEX spent_ticket_expires_at ON spent_ticket (expires_at);
