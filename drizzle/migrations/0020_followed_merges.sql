-- Each step of a chain of merges is a look into an index too: joined, all merges were looked through at every step.
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
      CROSS JOIN LATERAL (SELECT * FROM workspace.merges m WHERE m.gone_id = steps.kept_id OFFSET 0) m
      WHERE m.recorded_at < coalesce(steps.superseded_at, 'infinity')
        AND steps.recorded_at < coalesce(m.superseded_at, 'infinity')
    )
    SELECT * FROM steps
  ) steps
  WHERE EXISTS (SELECT FROM workspace.merges m WHERE m.gone_id = p.id);