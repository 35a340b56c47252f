-- Accounts are no facts: they change in place, and sessions end by deletion. Only the workspace reaches them; the public
-- role may not even use the schema.
GRANT USAGE ON SCHEMA access TO paradero_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON access.accounts TO paradero_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
  access.attempts, access.challenges, access.credentials, access.invitations, access.second_factors, access.sessions
TO paradero_app;--> statement-breakpoint
GRANT SELECT, INSERT ON access.keys TO paradero_app;
