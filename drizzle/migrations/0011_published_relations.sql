-- How two people stand to each other is public where both are, and neither was under 18: a child is not found by their family.
GRANT SELECT ON workspace.relations TO paradero_gate;--> statement-breakpoint
ALTER TABLE workspace.relations ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY staff ON workspace.relations TO paradero_app USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY published ON workspace.relations FOR SELECT TO paradero_gate USING (
  EXISTS (SELECT FROM workspace.visible_people v WHERE v.person_id = relations.person_id AND NOT v.minor)
  AND EXISTS (SELECT FROM workspace.visible_people v WHERE v.person_id = relations.other_id AND NOT v.minor)
  AND (
    superseded_at IS NULL
    OR EXISTS (
      SELECT FROM workspace.published_spans one
      JOIN workspace.published_spans two
        ON two.person_id = relations.other_id AND two.since < one.until AND one.since < two.until
      WHERE one.person_id = relations.person_id
        AND greatest(one.since, two.since) < relations.superseded_at
        AND least(one.until, two.until) > relations.recorded_at
    )
  )
);--> statement-breakpoint
CREATE VIEW published.relations AS
  SELECT id, person_id, other_id, kind, recorded_at, superseded_at
  FROM workspace.relations;--> statement-breakpoint
GRANT CREATE ON SCHEMA published TO paradero_gate;--> statement-breakpoint
ALTER VIEW published.relations OWNER TO paradero_gate;--> statement-breakpoint
REVOKE CREATE ON SCHEMA published FROM paradero_gate;--> statement-breakpoint
GRANT SELECT ON published.relations TO paradero_public;
