-- The publish gate: views with the names of the tables, published rows and allow-listed columns only. The views belong to
-- `paradero_gate`, for whom row security decides which rows there are. So a query's own conditions are never tried on a
-- hidden row, and still joins of views use the indexes of the tables, which a security barrier on each view would prevent.
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
CREATE VIEW workspace.facts_of_people AS
  SELECT id, person_id FROM workspace.status_records
  UNION ALL SELECT id, person_id FROM workspace.milestones
  UNION ALL SELECT id, person_id FROM workspace.names
  UNION ALL SELECT id, person_id FROM workspace.profiles;--> statement-breakpoint
CREATE VIEW workspace.source_versions AS SELECT id, ref FROM workspace.sources;--> statement-breakpoint
CREATE VIEW workspace.facility_versions AS SELECT id, ref FROM workspace.facilities;--> statement-breakpoint
GRANT USAGE ON SCHEMA workspace TO paradero_gate;--> statement-breakpoint
GRANT SELECT ON
  workspace.citations, workspace.context_events, workspace.facilities, workspace.figures, workspace.milestones,
  workspace.names, workspace.people, workspace.profiles, workspace.sources, workspace.status_records,
  workspace.visible_people, workspace.published_spans, workspace.facts_of_people, workspace.source_versions,
  workspace.facility_versions
TO paradero_gate;--> statement-breakpoint
DO $$
DECLARE
  fact text;
BEGIN
  FOREACH fact IN ARRAY ARRAY[
    'citations', 'context_events', 'facilities', 'figures', 'milestones', 'names', 'people', 'profiles', 'sources',
    'status_records'
  ] LOOP
    EXECUTE format('ALTER TABLE workspace.%I ENABLE ROW LEVEL SECURITY', fact);
    EXECUTE format('CREATE POLICY staff ON workspace.%I TO paradero_app USING (true) WITH CHECK (true)', fact);
  END LOOP;
  FOREACH fact IN ARRAY ARRAY['names', 'status_records', 'milestones'] LOOP
    EXECUTE format($policy$
      CREATE POLICY published ON workspace.%1$I FOR SELECT TO paradero_gate USING (
        EXISTS (SELECT FROM workspace.visible_people v WHERE v.person_id = %1$I.person_id)
        AND (
          superseded_at IS NULL
          OR EXISTS (
            SELECT FROM workspace.published_spans s
            WHERE s.person_id = %1$I.person_id AND s.since < %1$I.superseded_at AND s.until > %1$I.recorded_at
          )
        )
      )
    $policy$, fact);
  END LOOP;
END
$$;--> statement-breakpoint
CREATE POLICY published ON workspace.people FOR SELECT TO paradero_gate USING (
  EXISTS (SELECT FROM workspace.visible_people v WHERE v.person_id = people.id)
);--> statement-breakpoint
CREATE POLICY published ON workspace.profiles FOR SELECT TO paradero_gate USING (
  publication = 'named' AND EXISTS (SELECT FROM workspace.visible_people v WHERE v.person_id = profiles.person_id)
);--> statement-breakpoint
-- Figures and context events are public as a whole, and so is what they cite.
CREATE POLICY published ON workspace.figures FOR SELECT TO paradero_gate USING (true);--> statement-breakpoint
CREATE POLICY published ON workspace.context_events FOR SELECT TO paradero_gate USING (true);--> statement-breakpoint
CREATE POLICY published ON workspace.citations FOR SELECT TO paradero_gate USING (
  figure_id IS NOT NULL
  OR context_event_id IS NOT NULL
  OR (
    (
      EXISTS (SELECT FROM workspace.status_records f WHERE f.id = citations.status_record_id)
      OR EXISTS (SELECT FROM workspace.milestones f WHERE f.id = citations.milestone_id)
      OR EXISTS (SELECT FROM workspace.names f WHERE f.id = citations.name_id)
      OR EXISTS (SELECT FROM workspace.profiles f WHERE f.id = citations.profile_id)
    )
    AND (
      superseded_at IS NULL
      OR EXISTS (
        SELECT FROM workspace.facts_of_people f
        JOIN workspace.published_spans s USING (person_id)
        WHERE f.id = coalesce(
            citations.status_record_id, citations.milestone_id, citations.name_id, citations.profile_id
          )
          AND s.since < citations.superseded_at AND s.until > citations.recorded_at
      )
    )
  )
);--> statement-breakpoint
-- Every version of a publication that something visible cites.
CREATE POLICY published ON workspace.sources FOR SELECT TO paradero_gate USING (
  EXISTS (
    SELECT FROM workspace.source_versions cited
    JOIN workspace.citations c ON c.source_id = cited.id
    WHERE cited.ref = sources.ref
  )
);--> statement-breakpoint
-- Every version of a place that something visible names; what concerns somebody under 18 names none.
CREATE POLICY published ON workspace.facilities FOR SELECT TO paradero_gate USING (
  EXISTS (
    SELECT FROM workspace.facility_versions named
    JOIN workspace.status_records r ON r.facility_id = named.id
    JOIN workspace.visible_people v ON v.person_id = r.person_id AND NOT v.minor
    WHERE named.ref = facilities.ref
  )
  OR EXISTS (
    SELECT FROM workspace.facility_versions named
    JOIN workspace.milestones m ON m.facility_id = named.id
    JOIN workspace.visible_people v ON v.person_id = m.person_id AND NOT v.minor
    WHERE named.ref = facilities.ref
  )
);--> statement-breakpoint
CREATE VIEW published.people AS
  SELECT id, ref, recorded_at FROM workspace.people;--> statement-breakpoint
-- A birth that is said as one date is shown as its year, "about" and "uncertain" kept; anything else is not shown.
CREATE VIEW published.profiles AS
  SELECT
    id,
    person_id,
    sex,
    sector,
    CASE
      WHEN minor OR EXISTS (SELECT FROM workspace.visible_people v WHERE v.person_id = p.person_id AND v.minor) THEN NULL
      WHEN birth ~ '^\d{4}(-\d\d){0,2}[~?%]?$' THEN left(birth, 4) || coalesce(substring(birth FROM '[~?%]$'), '')
    END AS birth,
    nationalities,
    occupation_en,
    occupation_es,
    minor,
    recorded_at,
    superseded_at
  FROM workspace.profiles p;--> statement-breakpoint
CREATE VIEW published.names AS
  SELECT id, person_id, kind, name, folded, recorded_at, superseded_at
  FROM workspace.names;--> statement-breakpoint
CREATE VIEW published.status_records AS
  SELECT
    id,
    person_id,
    status,
    date,
    earliest,
    latest,
    minute_of_day,
    grade,
    CASE WHEN NOT EXISTS (SELECT FROM workspace.visible_people v WHERE v.person_id = r.person_id AND v.minor) THEN facility_id END AS facility_id,
    CASE WHEN NOT EXISTS (SELECT FROM workspace.visible_people v WHERE v.person_id = r.person_id AND v.minor) THEN place END AS place,
    state,
    (SELECT c.id FROM workspace.status_records c WHERE c.id = r.corrects) AS corrects,
    recorded_at,
    superseded_at
  FROM workspace.status_records r;--> statement-breakpoint
CREATE VIEW published.milestones AS
  SELECT
    id,
    person_id,
    kind,
    date,
    earliest,
    latest,
    grade,
    CASE WHEN NOT EXISTS (SELECT FROM workspace.visible_people v WHERE v.person_id = m.person_id AND v.minor) THEN facility_id END AS facility_id,
    CASE WHEN NOT EXISTS (SELECT FROM workspace.visible_people v WHERE v.person_id = m.person_id AND v.minor) THEN place END AS place,
    (SELECT c.id FROM workspace.milestones c WHERE c.id = m.corrects) AS corrects,
    recorded_at,
    superseded_at
  FROM workspace.milestones m;--> statement-breakpoint
CREATE VIEW published.figures AS
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
CREATE VIEW published.context_events AS
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
CREATE VIEW published.citations AS
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
  FROM workspace.citations;--> statement-breakpoint
CREATE VIEW published.sources AS
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
  FROM workspace.sources;--> statement-breakpoint
CREATE VIEW published.facilities AS
  SELECT id, ref, name, folded, state, recorded_at, superseded_at
  FROM workspace.facilities;--> statement-breakpoint
-- From here on the views read with the eyes of the gate.
GRANT USAGE, CREATE ON SCHEMA published TO paradero_gate;--> statement-breakpoint
DO $$
DECLARE
  view text;
BEGIN
  FOR view IN SELECT viewname FROM pg_views WHERE schemaname = 'published' LOOP
    EXECUTE format('ALTER VIEW published.%I OWNER TO paradero_gate', view);
  END LOOP;
END
$$;--> statement-breakpoint
REVOKE CREATE ON SCHEMA published FROM paradero_gate;
