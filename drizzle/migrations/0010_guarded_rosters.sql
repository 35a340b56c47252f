-- Lists, mappings and decisions are facts: added by a change of their own transaction, closed once, never rewritten.
DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['rosters', 'match_decisions', 'roster_mappings'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON workspace.%I
      FOR EACH ROW EXECUTE FUNCTION workspace.refuse_rewriting()', fact);
    EXECUTE format('CREATE TRIGGER closed_by_a_change AFTER UPDATE ON workspace.%I
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION workspace.require_change()', fact);
  END LOOP;
  FOREACH fact IN ARRAY ARRAY['rosters', 'match_decisions', 'roster_mappings', 'roster_lines'] LOOP
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON workspace.%I
      FOR EACH STATEMENT EXECUTE FUNCTION workspace.refuse_rewriting()', fact);
    EXECUTE format('CREATE TRIGGER opened_by_a_change AFTER INSERT ON workspace.%I
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION workspace.require_change()', fact);
  END LOOP;
END
$$;--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON workspace.roster_lines
  FOR EACH ROW EXECUTE FUNCTION workspace.refuse_rewriting();--> statement-breakpoint
GRANT SELECT, INSERT ON
  workspace.rosters, workspace.roster_lines, workspace.match_decisions, workspace.roster_mappings, workspace.roster_files
TO paradero_app;--> statement-breakpoint
GRANT UPDATE (superseded_at, superseded_in) ON
  workspace.rosters, workspace.match_decisions, workspace.roster_mappings
TO paradero_app;
