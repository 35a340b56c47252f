-- What the two roles may do, and nothing else. `paradero_app` adds facts and closes them; `paradero_public` reads the
-- views of `published`.
REVOKE ALL ON SCHEMA public FROM PUBLIC;--> statement-breakpoint
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA workspace FROM PUBLIC;--> statement-breakpoint
GRANT USAGE ON SCHEMA workspace TO paradero_app;--> statement-breakpoint
GRANT SELECT, INSERT ON
  workspace.changes, workspace.citations, workspace.context_events, workspace.facilities, workspace.figures,
  workspace.identifiers, workspace.milestones, workspace.names, workspace.people, workspace.profiles, workspace.sources,
  workspace.status_records, workspace.store
TO paradero_app;--> statement-breakpoint
GRANT UPDATE (superseded_at, superseded_in) ON
  workspace.citations, workspace.context_events, workspace.facilities, workspace.figures, workspace.identifiers,
  workspace.milestones, workspace.names, workspace.profiles, workspace.sources, workspace.status_records
TO paradero_app;--> statement-breakpoint
GRANT USAGE ON SCHEMA published TO paradero_public;--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA published TO paradero_public;
