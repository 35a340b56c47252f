ALTER TABLE "profiles" ADD COLUMN "affiliation_es" text;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "affiliation_en" text;--> statement-breakpoint
GRANT CREATE ON SCHEMA published TO paradero_gate;--> statement-breakpoint
CREATE OR REPLACE VIEW published.profiles AS
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
    superseded_at,
    affiliation_en,
    affiliation_es
  FROM workspace.profiles p;--> statement-breakpoint
REVOKE CREATE ON SCHEMA published FROM paradero_gate;
