CREATE INDEX activity_given_up ON activity (at) WHERE unsent = 1 AND due_at IS NULL;
