-- Where the address of somebody who was merged leads, and from when until when it did: a row for each person whom they have
-- turned out to be, at the end of the merges of that time or not. Where it leads at an instant is to the one of these who was
-- on record then.
CREATE OR REPLACE VIEW workspace.successors AS
  WITH RECURSIVE steps AS (
    SELECT
      m.gone_id,
      m.kept_id,
      EXISTS (
        SELECT FROM workspace.published_spans s WHERE s.person_id = m.gone_id AND s.until = m.recorded_at
      ) AS was_named,
      m.recorded_at,
      m.superseded_at
    FROM workspace.merges m
    UNION ALL
    SELECT
      steps.gone_id,
      m.kept_id,
      steps.was_named,
      greatest(steps.recorded_at, m.recorded_at),
      least(steps.superseded_at, m.superseded_at)
    FROM steps
    JOIN workspace.merges m
      ON m.gone_id = steps.kept_id
      AND m.recorded_at < coalesce(steps.superseded_at, 'infinity')
      AND steps.recorded_at < coalesce(m.superseded_at, 'infinity')
  )
  SELECT p.ref, steps.kept_id AS person_id, steps.was_named, steps.gone_id, steps.recorded_at, steps.superseded_at
  FROM steps
  JOIN workspace.people p ON p.id = steps.gone_id;--> statement-breakpoint
-- Who stood in public until they were merged into somebody who does. What was said of them then can be said again as known
-- then, as long as the person whom they turned out to be is named; whoever of the two was a child protects both. A function,
-- because policies ask for it everywhere, and the planner would think the whole of it through at each of these places.
CREATE FUNCTION workspace.merged_people() RETURNS TABLE (person_id uuid, minor boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = workspace, pg_temp
AS $$
BEGIN
  RETURN QUERY
    SELECT s.gone_id, kept.minor OR EXISTS (SELECT FROM profiles g WHERE g.person_id = s.gone_id AND g.minor)
    FROM successors s
    JOIN profiles kept
      ON kept.person_id = s.person_id
      AND kept.superseded_at IS NULL
      AND kept.publication = 'named'
      AND (NOT kept.minor OR coalesce(trim(kept.publication_reason), '') <> '')
    WHERE s.superseded_at IS NULL AND s.was_named;
END
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION workspace.merged_people() FROM PUBLIC;--> statement-breakpoint
-- It is called on behalf of whoever reads a view. By its name nobody gets at it who may not use the schema.
GRANT EXECUTE ON FUNCTION workspace.merged_people() TO paradero_public;--> statement-breakpoint
-- Named now, or part of somebody who is. Which of them stood in public at an instant their profiles say.
CREATE OR REPLACE VIEW workspace.visible_people AS
  SELECT person_id, minor
  FROM workspace.profiles
  WHERE superseded_at IS NULL
    AND publication = 'named'
    AND (NOT minor OR coalesce(trim(publication_reason), '') <> '')
  UNION ALL
  SELECT person_id, minor FROM workspace.merged_people();--> statement-breakpoint
-- The public is led on only from an address that stood in public until the merge, and only between people whom it may see.
GRANT CREATE ON SCHEMA published TO paradero_gate;--> statement-breakpoint
CREATE OR REPLACE VIEW published.successors WITH (security_barrier) AS
  SELECT s.ref, s.person_id, s.recorded_at, s.superseded_at
  FROM workspace.successors s
  JOIN workspace.visible_people kept ON kept.person_id = s.person_id
  JOIN workspace.visible_people gone ON gone.person_id = s.gone_id
  WHERE s.was_named;--> statement-breakpoint
REVOKE CREATE ON SCHEMA published FROM paradero_gate;
