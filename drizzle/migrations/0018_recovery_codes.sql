GRANT SELECT, INSERT, UPDATE ON access.settings TO paradero_app;--> statement-breakpoint
-- Whoever set up an authenticator before there were recovery codes has none; what stood here was an empty list, encrypted.
UPDATE access.second_factors SET backup_codes = '[]';
