-- Found by the hash of what a patient types, so it is the one table that is not keyed by conversation.
CREATE TABLE resume_code (
  hash TEXT PRIMARY KEY,
  conversation TEXT NOT NULL,
  user_id TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX resume_code_conversation ON resume_code (conversation);
CREATE INDEX resume_code_expires_at ON resume_code (expires_at);
