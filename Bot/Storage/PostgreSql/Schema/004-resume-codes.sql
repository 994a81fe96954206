-- Found by the hash of what a patient types, so it is the one table that is not keyed by conversation.
CREATE TABLE resume_code (
  hash text PRIMARY KEY,
  conversation text COLLATE "C" NOT NULL,
  user_id text NOT NULL,
  expires_at bigint NOT NULL
);

CREATE INDEX resume_code_conversation ON resume_code (conversation);
CREATE INDEX resume_code_expires_at ON resume_code (expires_at);
