-- The time of a change is never before that of the change before it, whatever the clock of a machine says: so "as known on"
-- a day that is over cannot change any more.
CREATE OR REPLACE FUNCTION workspace.number_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last workspace.changes%ROWTYPE;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('paradero changes', 0));
  SELECT * INTO last FROM workspace.changes ORDER BY seq DESC LIMIT 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.at := greatest(new.at, last.at);
  new.transaction := pg_current_xact_id()::text::bigint;
  PERFORM pg_notify('paradero_changes', '');
  RETURN new;
END
$$;--> statement-breakpoint
-- Nobody is added to the subjects of a change that is over.
CREATE FUNCTION workspace.require_own_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM written WHERE NOT EXISTS (
      SELECT FROM workspace.changes
      WHERE seq = written.change_seq AND transaction = pg_current_xact_id()::text::bigint
    )
  ) THEN
    RAISE EXCEPTION 'a row of % names no change of its own transaction', tg_table_name
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER named_by_its_change AFTER INSERT ON workspace.change_subjects
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION workspace.require_own_change();--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON workspace.change_subjects
  FOR EACH ROW EXECUTE FUNCTION workspace.refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON workspace.change_subjects
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.refuse_rewriting();--> statement-breakpoint
DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['merges', 'relations'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON workspace.%I
      FOR EACH ROW EXECUTE FUNCTION workspace.refuse_rewriting()', fact);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON workspace.%I
      FOR EACH STATEMENT EXECUTE FUNCTION workspace.refuse_rewriting()', fact);
    EXECUTE format('CREATE TRIGGER opened_by_a_change AFTER INSERT ON workspace.%I
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION workspace.require_change()', fact);
    EXECUTE format('CREATE TRIGGER closed_by_a_change AFTER UPDATE ON workspace.%I
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION workspace.require_change()', fact);
  END LOOP;
END
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION workspace.require_own_change() FROM PUBLIC;--> statement-breakpoint
GRANT SELECT, INSERT ON workspace.change_subjects, workspace.merges, workspace.relations TO paradero_app;--> statement-breakpoint
GRANT UPDATE (superseded_at, superseded_in) ON workspace.merges, workspace.relations TO paradero_app;
