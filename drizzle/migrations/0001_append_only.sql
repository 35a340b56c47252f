-- Facts are added and closed, never rewritten or deleted; changes are only added. It holds for the owner too.
CREATE FUNCTION workspace.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closing CONSTANT text[] := ARRAY['superseded_at', 'superseded_in'];
BEGIN
  IF tg_op = 'UPDATE' THEN
    IF to_jsonb(old) ->> 'superseded_at' IS NULL
      AND to_jsonb(new) ->> 'superseded_at' IS NOT NULL
      AND to_jsonb(old) - closing = to_jsonb(new) - closing
    THEN
      RETURN new;
    END IF;
  END IF;
  RAISE EXCEPTION '% of % is refused: a row of it may only be closed, once', lower(tg_op), tg_table_name
    USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
-- Every fact is opened and closed by a change that stands in the log by the same transaction.
CREATE FUNCTION workspace.require_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  this_transaction CONSTANT bigint := pg_current_xact_id()::text::bigint;
  unlogged boolean;
BEGIN
  IF tg_op = 'INSERT' THEN
    unlogged := EXISTS (
      SELECT FROM written WHERE NOT EXISTS (
        SELECT FROM workspace.changes WHERE seq = written.recorded_in AND transaction = this_transaction
      )
    );
  ELSE
    unlogged := EXISTS (
      SELECT FROM written WHERE NOT EXISTS (
        SELECT FROM workspace.changes WHERE seq = written.superseded_in AND transaction = this_transaction
      )
    );
  END IF;
  IF unlogged THEN
    RAISE EXCEPTION 'a row of % names no change of its own transaction', tg_table_name
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
-- The next number, without gaps: the lock is kept until the transaction ends, so nobody can overtake or leave a hole.
CREATE FUNCTION workspace.number_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('paradero changes', 0));
  SELECT coalesce(max(seq), 0) + 1 INTO new.seq FROM workspace.changes;
  new.transaction := pg_current_xact_id()::text::bigint;
  PERFORM pg_notify('paradero_changes', '');
  RETURN new;
END
$$;--> statement-breakpoint
DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY[
    'citations', 'context_events', 'facilities', 'figures', 'identifiers', 'milestones', 'names', 'people', 'profiles',
    'sources', 'status_records'
  ] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON workspace.%I
      FOR EACH ROW EXECUTE FUNCTION workspace.refuse_rewriting()', fact);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON workspace.%I
      FOR EACH STATEMENT EXECUTE FUNCTION workspace.refuse_rewriting()', fact);
    EXECUTE format('CREATE TRIGGER opened_by_a_change AFTER INSERT ON workspace.%I
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION workspace.require_change()', fact);
    IF fact <> 'people' THEN
      EXECUTE format('CREATE TRIGGER closed_by_a_change AFTER UPDATE ON workspace.%I
        REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION workspace.require_change()', fact);
    END IF;
  END LOOP;
END
$$;--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON workspace.changes
  FOR EACH ROW EXECUTE FUNCTION workspace.refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON workspace.changes
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER numbered BEFORE INSERT ON workspace.changes
  FOR EACH ROW EXECUTE FUNCTION workspace.number_change();
