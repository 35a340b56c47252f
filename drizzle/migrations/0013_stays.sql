ALTER TABLE "status_records" ADD COLUMN "stay" uuid;--> statement-breakpoint
GRANT CREATE ON SCHEMA published TO paradero_gate;--> statement-breakpoint
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
    CASE WHEN NOT EXISTS (SELECT FROM workspace.visible_people v WHERE v.person_id = r.person_id AND v.minor) THEN facility_id END AS facility_id,
    CASE WHEN NOT EXISTS (SELECT FROM workspace.visible_people v WHERE v.person_id = r.person_id AND v.minor) THEN place END AS place,
    state,
    (SELECT c.id FROM workspace.status_records c WHERE c.id = r.corrects) AS corrects,
    recorded_at,
    superseded_at,
    stay
  FROM workspace.status_records r;--> statement-breakpoint
REVOKE CREATE ON SCHEMA published FROM paradero_gate;
