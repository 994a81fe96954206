-- remove_at: when a conversation that is not to be kept must be gone. sending_until: until when one node has the sending of its waiting replies to itself.
ALTER TABLE conversation ADD COLUMN remove_at INTEGER;
ALTER TABLE conversation ADD COLUMN sending_until INTEGER NOT NULL DEFAULT 0;

CREATE INDEX conversation_last_at ON conversation (last_at);
CREATE INDEX conversation_remove_at ON conversation (remove_at) WHERE remove_at IS NOT NULL;
CREATE INDEX visit_request_at ON visit_request (at);

CREATE TABLE call_back (
  conversation TEXT NOT NULL,
  reference TEXT NOT NULL,
  at INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (conversation, reference)
);

CREATE INDEX call_back_at ON call_back (at);
