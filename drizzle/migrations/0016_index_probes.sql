CREATE INDEX "merges_gone" ON "merges" USING btree ("gone_id");--> statement-breakpoint
-- Whether a row may be seen costs a look into an index for this row, and never a hash of everybody: a scalar subquery is run
-- for each row that is asked for, where the planner makes a table of all people out of EXISTS. Nothing is joined in them
-- either, so that no setting of a session makes the planner read a whole table for one row.
--
-- Where an address leads is followed from that one on, not from all merges.
CREATE OR REPLACE VIEW workspace.successors AS
  SELECT p.ref, steps.kept_id AS person_id, steps.was_named, p.id AS gone_id, steps.recorded_at, steps.superseded_at
  FROM workspace.people p
  CROSS JOIN LATERAL (
    WITH RECURSIVE steps AS (
      SELECT
        m.kept_id,
        EXISTS (
          SELECT FROM workspace.published_spans s WHERE s.person_id = p.id AND s.until = m.recorded_at
        ) AS was_named,
        m.recorded_at,
        m.superseded_at
      FROM workspace.merges m
      WHERE m.gone_id = p.id
      UNION ALL
      SELECT
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
    SELECT * FROM steps
  ) steps
  WHERE EXISTS (SELECT FROM workspace.merges m WHERE m.gone_id = p.id);--> statement-breakpoint
-- Whether somebody who was merged is part of a person who is named: true or false says whether either was a child, null that
-- they are not. A function of one person, so that it is asked only of those few who were merged.
CREATE FUNCTION workspace.merged_as_child(gone uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = workspace, pg_temp SET enable_nestloop = on
AS $$
BEGIN
  RETURN (
    SELECT bool_or(kept.minor) OR EXISTS (SELECT FROM profiles g WHERE g.person_id = gone AND g.minor)
    FROM successors s
    JOIN profiles kept
      ON kept.person_id = s.person_id
      AND kept.superseded_at IS NULL
      AND kept.publication = 'named'
      AND (NOT kept.minor OR coalesce(trim(kept.publication_reason), '') <> '')
    WHERE s.gone_id = gone AND s.superseded_at IS NULL AND s.was_named
    HAVING count(*) > 0
  );
END
$$;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION workspace.merged_as_child(uuid) FROM PUBLIC;--> statement-breakpoint
-- It is called on behalf of whoever reads a view. By its name nobody gets at it who may not use the schema.
GRANT EXECUTE ON FUNCTION workspace.merged_as_child(uuid) TO paradero_public;--> statement-breakpoint
-- Whom the public may see: those who are named now, and those who were merged into one of them. Of each the two views say
-- whether they were a child.
CREATE VIEW workspace.named_people AS
  SELECT person_id, minor
  FROM workspace.profiles
  WHERE superseded_at IS NULL
    AND publication = 'named'
    AND (NOT minor OR coalesce(trim(publication_reason), '') <> '');--> statement-breakpoint
CREATE VIEW workspace.merged_people AS
  SELECT gone_id AS person_id, workspace.merged_as_child(gone_id) AS minor
  FROM workspace.merges
  WHERE superseded_at IS NULL;--> statement-breakpoint
GRANT SELECT ON workspace.named_people, workspace.merged_people TO paradero_gate;--> statement-breakpoint
GRANT CREATE ON SCHEMA published TO paradero_gate;--> statement-breakpoint
DO $do$
DECLARE
  -- Of the person of a row: false for one who may be seen, true for one who may be seen and was a child, null for one who may
  -- not be seen. Most are named, and then nothing else is asked.
  child CONSTANT text := 'coalesce(
    (SELECT v.minor FROM workspace.named_people v WHERE v.person_id = %1$s),
    (SELECT v.minor FROM workspace.merged_people v WHERE v.person_id = %1$s)
  )';
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY['names', 'status_records', 'milestones'] LOOP
    EXECUTE format($policy$
      ALTER POLICY published ON workspace.%1$I USING (
        (%2$s) IS NOT NULL
        AND (
          superseded_at IS NULL
          -- A version that was closed is shown if somebody outside could have seen it.
          OR (
            SELECT true FROM workspace.published_spans s
            WHERE s.person_id = %1$I.person_id AND s.since < %1$I.superseded_at AND s.until > %1$I.recorded_at
            LIMIT 1
          )
        )
      )
    $policy$, fact, format(child, fact || '.person_id'));
  END LOOP;
  EXECUTE format($policy$
    ALTER POLICY published ON workspace.people USING ((%s) IS NOT NULL)
  $policy$, format(child, 'people.id'));
  EXECUTE format($policy$
    ALTER POLICY published ON workspace.profiles USING (publication = 'named' AND (%s) IS NOT NULL)
  $policy$, format(child, 'profiles.person_id'));
  -- Every version of a place that something visible names; what concerns a child names none.
  EXECUTE format($policy$
    ALTER POLICY published ON workspace.facilities USING (
      (
        SELECT true FROM workspace.status_records r
        WHERE r.facility_id = ANY (ARRAY(SELECT f.id FROM workspace.facility_versions f WHERE f.ref = facilities.ref))
          AND NOT %s
        LIMIT 1
      )
      OR (
        SELECT true FROM workspace.milestones m
        WHERE m.facility_id = ANY (ARRAY(SELECT f.id FROM workspace.facility_versions f WHERE f.ref = facilities.ref))
          AND NOT %s
        LIMIT 1
      )
    )
  $policy$, format(child, 'r.person_id'), format(child, 'm.person_id'));
  EXECUTE format($policy$
    ALTER POLICY published ON workspace.relations USING (
      NOT %s AND NOT %s
      AND (
        superseded_at IS NULL
        OR (
          SELECT true FROM workspace.published_spans one
          WHERE one.person_id = relations.person_id
            AND one.since < relations.superseded_at
            AND one.until > relations.recorded_at
            AND (
              SELECT true FROM workspace.published_spans two
              WHERE two.person_id = relations.other_id
                AND two.since < least(one.until, relations.superseded_at)
                AND two.until > greatest(one.since, relations.recorded_at)
              LIMIT 1
            )
          LIMIT 1
        )
      )
    )
  $policy$, format(child, 'relations.person_id'), format(child, 'relations.other_id'));
  EXECUTE format($view$
    CREATE OR REPLACE VIEW published.profiles AS
      SELECT
        id,
        person_id,
        sex,
        sector,
        CASE
          WHEN minor OR birth IS NULL OR %s THEN NULL
          WHEN birth ~ '^\d{4}(-\d\d){0,2}[~?%%]?$' THEN left(birth, 4) || coalesce(substring(birth FROM '[~?%%]$'), '')
        END AS birth,
        nationalities,
        occupation_en,
        occupation_es,
        minor,
        recorded_at,
        superseded_at,
        affiliation_en,
        affiliation_es
      FROM workspace.profiles p
  $view$, format(child, 'p.person_id'));
  EXECUTE format($view$
    CREATE OR REPLACE VIEW published.status_records AS
      SELECT
        id,
        person_id,
        status,
        date,
        earliest,
        latest,
        minute_of_day,
        grade,
        CASE WHEN facility_id IS NOT NULL AND NOT %1$s THEN facility_id END AS facility_id,
        CASE WHEN place IS NOT NULL AND NOT %1$s THEN place END AS place,
        state,
        (SELECT c.id FROM workspace.status_records c WHERE c.id = r.corrects) AS corrects,
        recorded_at,
        superseded_at,
        stay
      FROM workspace.status_records r
  $view$, format(child, 'r.person_id'));
  EXECUTE format($view$
    CREATE OR REPLACE VIEW published.milestones AS
      SELECT
        id,
        person_id,
        kind,
        date,
        earliest,
        latest,
        grade,
        CASE WHEN facility_id IS NOT NULL AND NOT %1$s THEN facility_id END AS facility_id,
        CASE WHEN place IS NOT NULL AND NOT %1$s THEN place END AS place,
        (SELECT c.id FROM workspace.milestones c WHERE c.id = m.corrects) AS corrects,
        recorded_at,
        superseded_at
      FROM workspace.milestones m
  $view$, format(child, 'm.person_id'));
  EXECUTE format($view$
    CREATE OR REPLACE VIEW published.successors WITH (security_barrier) AS
      SELECT s.ref, s.person_id, s.recorded_at, s.superseded_at
      FROM workspace.successors s
      WHERE s.was_named AND (%s) IS NOT NULL AND (%s) IS NOT NULL
  $view$, format(child, 's.person_id'), format(child, 's.gone_id'));
END
$do$;--> statement-breakpoint
REVOKE CREATE ON SCHEMA published FROM paradero_gate;--> statement-breakpoint
ALTER POLICY published ON workspace.citations USING (
  figure_id IS NOT NULL
  OR context_event_id IS NOT NULL
  OR (
    CASE
      WHEN status_record_id IS NOT NULL
        THEN (SELECT true FROM workspace.status_records f WHERE f.id = citations.status_record_id)
      WHEN milestone_id IS NOT NULL
        THEN (SELECT true FROM workspace.milestones f WHERE f.id = citations.milestone_id)
      WHEN name_id IS NOT NULL
        THEN (SELECT true FROM workspace.names f WHERE f.id = citations.name_id)
      ELSE (SELECT true FROM workspace.profiles f WHERE f.id = citations.profile_id)
    END
    AND (
      superseded_at IS NULL
      OR (
        SELECT true FROM workspace.facts_of_people f
        WHERE f.id = coalesce(
            citations.status_record_id, citations.milestone_id, citations.name_id, citations.profile_id
          )
          AND (
            SELECT true FROM workspace.published_spans s
            WHERE s.person_id = f.person_id AND s.since < citations.superseded_at AND s.until > citations.recorded_at
            LIMIT 1
          )
        LIMIT 1
      )
    )
  )
);--> statement-breakpoint
ALTER POLICY published ON workspace.sources USING (
  (
    SELECT true FROM workspace.citations c
    WHERE c.source_id = ANY (ARRAY(SELECT cited.id FROM workspace.source_versions cited WHERE cited.ref = sources.ref))
    LIMIT 1
  )
);--> statement-breakpoint
DROP VIEW workspace.visible_people;--> statement-breakpoint
DROP FUNCTION workspace.merged_people();
