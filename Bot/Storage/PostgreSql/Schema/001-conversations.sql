-- Times are milliseconds since 1970 UTC. "conversation" is channel/id and leads every key, so that a cluster can spread the tables by it.

CREATE TABLE conversation (
  conversation text COLLATE "C" PRIMARY KEY,
  version bigint NOT NULL,
  last_number bigint NOT NULL,
  last_at bigint NOT NULL,
  session bytea NOT NULL,
  remove_at bigint,
  sending_until bigint NOT NULL DEFAULT 0
);

CREATE INDEX conversation_last_at ON conversation (last_at);
CREATE INDEX conversation_remove_at ON conversation (remove_at) WHERE remove_at IS NOT NULL;

CREATE TABLE activity (
  conversation text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  id text NOT NULL,
  author bigint NOT NULL,
  at bigint NOT NULL,
  body bytea NOT NULL,
  unsent bigint NOT NULL,
  failures bigint NOT NULL DEFAULT 0,
  due_at bigint,
  PRIMARY KEY (conversation, number)
);

CREATE INDEX activity_due ON activity (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX activity_waiting ON activity (conversation, number) WHERE due_at IS NOT NULL;

CREATE TABLE delivery (
  conversation text COLLATE "C" NOT NULL,
  delivery_key text NOT NULL,
  first_number bigint NOT NULL,
  last_number bigint NOT NULL,
  PRIMARY KEY (conversation, delivery_key)
);

CREATE TABLE visit_request (
  conversation text COLLATE "C" NOT NULL,
  reference text NOT NULL,
  at bigint NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (conversation, reference)
);

CREATE INDEX visit_request_at ON visit_request (at);

CREATE TABLE call_back (
  conversation text COLLATE "C" NOT NULL,
  reference text NOT NULL,
  at bigint NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (conversation, reference)
);

CREATE INDEX call_back_at ON call_back (at);

CREATE TABLE session_set_aside (
  conversation text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  at bigint NOT NULL,
  session bytea NOT NULL,
  PRIMARY KEY (conversation, version)
);

-- Encrypted bodies do not get smaller: PostgreSQL need not try.
ALTER TABLE conversation ALTER COLUMN session SET STORAGE EXTERNAL;
ALTER TABLE activity ALTER COLUMN body SET STORAGE EXTERNAL;
