-- Where the address of somebody who was merged leads now: to the person at the end of the merges that stand.
CREATE VIEW workspace.successors AS
  WITH RECURSIVE steps AS (
    SELECT
      m.gone_id,
      m.kept_id,
      EXISTS (
        SELECT FROM workspace.published_spans s WHERE s.person_id = m.gone_id AND s.until = m.recorded_at
      ) AS was_named
    FROM workspace.merges m
    WHERE m.superseded_at IS NULL
    UNION ALL
    SELECT steps.gone_id, m.kept_id, steps.was_named
    FROM steps
    JOIN workspace.merges m ON m.gone_id = steps.kept_id AND m.superseded_at IS NULL
  )
  SELECT p.ref, steps.kept_id AS person_id, steps.was_named
  FROM steps
  JOIN workspace.people p ON p.id = steps.gone_id
  WHERE NOT EXISTS (
    SELECT FROM workspace.merges m WHERE m.gone_id = steps.kept_id AND m.superseded_at IS NULL
  );--> statement-breakpoint
GRANT SELECT ON workspace.successors TO paradero_app;--> statement-breakpoint
GRANT SELECT ON workspace.successors TO paradero_gate;--> statement-breakpoint
-- The public is led on only from an address that stood in public until the merge, to somebody whom it may see.
CREATE VIEW published.successors WITH (security_barrier) AS
  SELECT s.ref, s.person_id
  FROM workspace.successors s
  JOIN workspace.visible_people v ON v.person_id = s.person_id
  WHERE s.was_named;--> statement-breakpoint
GRANT CREATE ON SCHEMA published TO paradero_gate;--> statement-breakpoint
ALTER VIEW published.successors OWNER TO paradero_gate;--> statement-breakpoint
REVOKE CREATE ON SCHEMA published FROM paradero_gate;--> statement-breakpoint
GRANT SELECT ON published.successors TO paradero_public;
