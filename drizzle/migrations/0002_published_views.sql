-- The publish gate: views with the names of the tables, published rows and allow-listed columns only. What decides is
-- below in `visible_…`, which stand in `workspace` and are granted to nobody; the views in `published` add the columns
-- and the barrier that keeps conditions of a query away from rows that its reader may not see.
CREATE SCHEMA published;--> statement-breakpoint
-- Named now; somebody under 18 only with a written reason. The level `statistics` is not shown in any way yet.
CREATE VIEW workspace.visible_people AS
  SELECT person_id, minor
  FROM workspace.profiles
  WHERE superseded_at IS NULL
    AND publication = 'named'
    AND (NOT minor OR coalesce(trim(publication_reason), '') <> '');--> statement-breakpoint
-- When each person stood in public. A row that was closed is shown only if somebody outside could have seen it.
CREATE VIEW workspace.published_spans AS
  SELECT person_id, recorded_at AS since, coalesce(superseded_at, 'infinity') AS until
  FROM workspace.profiles
  WHERE publication = 'named';--> statement-breakpoint
CREATE VIEW workspace.visible_profiles AS
  SELECT f.*, v.minor OR f.minor AS protected
  FROM workspace.profiles f
  JOIN workspace.visible_people v USING (person_id)
  WHERE f.publication = 'named';--> statement-breakpoint
CREATE VIEW workspace.visible_names AS
  SELECT f.*
  FROM workspace.names f
  JOIN workspace.visible_people v USING (person_id)
  WHERE f.superseded_at IS NULL OR EXISTS (
    SELECT FROM workspace.published_spans s
    WHERE s.person_id = f.person_id AND s.since < f.superseded_at AND s.until > f.recorded_at
  );--> statement-breakpoint
CREATE VIEW workspace.visible_status_records AS
  SELECT f.*, v.minor AS protected
  FROM workspace.status_records f
  JOIN workspace.visible_people v USING (person_id)
  WHERE f.superseded_at IS NULL OR EXISTS (
    SELECT FROM workspace.published_spans s
    WHERE s.person_id = f.person_id AND s.since < f.superseded_at AND s.until > f.recorded_at
  );--> statement-breakpoint
CREATE VIEW workspace.visible_milestones AS
  SELECT f.*, v.minor AS protected
  FROM workspace.milestones f
  JOIN workspace.visible_people v USING (person_id)
  WHERE f.superseded_at IS NULL OR EXISTS (
    SELECT FROM workspace.published_spans s
    WHERE s.person_id = f.person_id AND s.since < f.superseded_at AND s.until > f.recorded_at
  );--> statement-breakpoint
CREATE VIEW workspace.facts_of_people AS
  SELECT id, person_id FROM workspace.status_records
  UNION ALL SELECT id, person_id FROM workspace.milestones
  UNION ALL SELECT id, person_id FROM workspace.names
  UNION ALL SELECT id, person_id FROM workspace.profiles;--> statement-breakpoint
-- Figures and context events are public as a whole, and so is what they cite.
CREATE VIEW workspace.visible_citations AS
  SELECT c.*
  FROM workspace.citations c
  WHERE c.figure_id IS NOT NULL
    OR c.context_event_id IS NOT NULL
    OR (
      (
        EXISTS (SELECT FROM workspace.visible_status_records f WHERE f.id = c.status_record_id)
        OR EXISTS (SELECT FROM workspace.visible_milestones f WHERE f.id = c.milestone_id)
        OR EXISTS (SELECT FROM workspace.visible_names f WHERE f.id = c.name_id)
        OR EXISTS (SELECT FROM workspace.visible_profiles f WHERE f.id = c.profile_id)
      )
      AND (
        c.superseded_at IS NULL
        OR EXISTS (
          SELECT FROM workspace.facts_of_people f
          JOIN workspace.published_spans s USING (person_id)
          WHERE f.id = coalesce(c.status_record_id, c.milestone_id, c.name_id, c.profile_id)
            AND s.since < c.superseded_at AND s.until > c.recorded_at
        )
      )
    );--> statement-breakpoint
CREATE VIEW published.people WITH (security_barrier) AS
  SELECT p.id, p.ref, p.recorded_at
  FROM workspace.people p
  JOIN workspace.visible_people v ON v.person_id = p.id;--> statement-breakpoint
-- A birth that is said as one date is shown as its year, "about" and "uncertain" kept; anything else is not shown.
CREATE VIEW published.profiles WITH (security_barrier) AS
  SELECT
    id,
    person_id,
    sex,
    sector,
    CASE
      WHEN protected THEN NULL
      WHEN birth ~ '^\d{4}(-\d\d){0,2}[~?%]?$' THEN left(birth, 4) || coalesce(substring(birth FROM '[~?%]$'), '')
    END AS birth,
    nationalities,
    occupation_en,
    occupation_es,
    minor,
    recorded_at,
    superseded_at
  FROM workspace.visible_profiles;--> statement-breakpoint
CREATE VIEW published.names WITH (security_barrier) AS
  SELECT id, person_id, kind, name, folded, recorded_at, superseded_at
  FROM workspace.visible_names;--> statement-breakpoint
CREATE VIEW published.status_records WITH (security_barrier) AS
  SELECT
    id,
    person_id,
    status,
    date,
    earliest,
    latest,
    minute_of_day,
    grade,
    CASE WHEN NOT protected THEN facility_id END AS facility_id,
    CASE WHEN NOT protected THEN place END AS place,
    state,
    (SELECT c.id FROM workspace.visible_status_records c WHERE c.id = r.corrects) AS corrects,
    recorded_at,
    superseded_at
  FROM workspace.visible_status_records r;--> statement-breakpoint
CREATE VIEW published.milestones WITH (security_barrier) AS
  SELECT
    id,
    person_id,
    kind,
    date,
    earliest,
    latest,
    grade,
    CASE WHEN NOT protected THEN facility_id END AS facility_id,
    CASE WHEN NOT protected THEN place END AS place,
    (SELECT c.id FROM workspace.visible_milestones c WHERE c.id = m.corrects) AS corrects,
    recorded_at,
    superseded_at
  FROM workspace.visible_milestones m;--> statement-breakpoint
CREATE VIEW published.figures WITH (security_barrier) AS
  SELECT
    id,
    ref,
    organization,
    concept,
    breakdown,
    breakdown_value,
    value,
    qualifier,
    as_of,
    as_of_earliest,
    as_of_latest,
    period,
    tier,
    note_en,
    note_es,
    chosen,
    chosen_reason,
    corrects,
    recorded_at,
    superseded_at
  FROM workspace.figures;--> statement-breakpoint
CREATE VIEW published.context_events WITH (security_barrier) AS
  SELECT
    id,
    kind,
    title_en,
    title_es,
    description_en,
    description_es,
    date,
    earliest,
    latest,
    recorded_at,
    superseded_at
  FROM workspace.context_events;--> statement-breakpoint
CREATE VIEW published.citations WITH (security_barrier) AS
  SELECT
    id,
    source_id,
    status_record_id,
    milestone_id,
    figure_id,
    context_event_id,
    name_id,
    profile_id,
    locator,
    says_en,
    says_es,
    as_of,
    recorded_at,
    superseded_at
  FROM workspace.visible_citations;--> statement-breakpoint
-- Every version of a publication that something visible cites.
CREATE VIEW published.sources WITH (security_barrier) AS
  SELECT
    id,
    ref,
    title,
    publisher,
    url,
    published,
    published_earliest,
    published_latest,
    accessed,
    language,
    recorded_at,
    superseded_at
  FROM workspace.sources s
  WHERE EXISTS (
    SELECT FROM workspace.sources cited
    JOIN workspace.visible_citations c ON c.source_id = cited.id
    WHERE cited.ref = s.ref
  );--> statement-breakpoint
-- Every version of a place that something visible names; what concerns somebody under 18 names none.
CREATE VIEW published.facilities WITH (security_barrier) AS
  SELECT id, ref, name, folded, state, recorded_at, superseded_at
  FROM workspace.facilities p
  WHERE EXISTS (
      SELECT FROM workspace.facilities named
      JOIN workspace.visible_status_records r ON r.facility_id = named.id AND NOT r.protected
      WHERE named.ref = p.ref
    )
    OR EXISTS (
      SELECT FROM workspace.facilities named
      JOIN workspace.visible_milestones m ON m.facility_id = named.id AND NOT m.protected
      WHERE named.ref = p.ref
    );
