-- Times are milliseconds since 1970 UTC. "conversation" is channel/id in every table, so that rows of one conversation stay together on a cluster.

CREATE TABLE conversation (
  conversation TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  last_number INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  session BLOB NOT NULL
);

CREATE TABLE activity (
  conversation TEXT NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  author INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body BLOB NOT NULL,
  unsent INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER,
  PRIMARY KEY (conversation, number)
);

CREATE INDEX activity_due ON activity (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX activity_waiting ON activity (conversation, number) WHERE due_at IS NOT NULL;

CREATE TABLE delivery (
  conversation TEXT NOT NULL,
  delivery_key TEXT NOT NULL,
  first_number INTEGER NOT NULL,
  last_number INTEGER NOT NULL,
  PRIMARY KEY (conversation, delivery_key)
) WITHOUT ROWID;

CREATE TABLE visit_request (
  conversation TEXT NOT NULL,
  reference TEXT NOT NULL,
  at INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (conversation, reference)
);

CREATE TABLE session_set_aside (
  conversation TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  session BLOB NOT NULL,
  PRIMARY KEY (conversation, version)
);
