CREATE TABLE "roster_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "roster_files_ref_unique" UNIQUE("ref")
);
--> statement-breakpoint
CREATE TABLE "match_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"roster_ref" text NOT NULL,
	"number" integer NOT NULL,
	"key" text NOT NULL,
	"decision" text NOT NULL,
	"person_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "match_decisions_decision" CHECK ("match_decisions"."decision" in ('same', 'new', 'not_same', 'unsure')),
	CONSTRAINT "match_decisions_closed" CHECK (("match_decisions"."superseded_at" is null) = ("match_decisions"."superseded_in" is null) and "match_decisions"."superseded_at" >= "match_decisions"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "roster_lines" (
	"roster_ref" text NOT NULL,
	"number" integer NOT NULL,
	"key" text NOT NULL,
	"line" jsonb NOT NULL,
	"cells" jsonb NOT NULL,
	"faults" jsonb NOT NULL,
	"recorded_in" bigint NOT NULL,
	CONSTRAINT "roster_lines_roster_ref_number_pk" PRIMARY KEY("roster_ref","number")
);
--> statement-breakpoint
CREATE TABLE "roster_mappings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "roster_mappings_closed" CHECK (("roster_mappings"."superseded_at" is null) = ("roster_mappings"."superseded_in" is null) and "roster_mappings"."superseded_at" >= "roster_mappings"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "rosters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"title" text NOT NULL,
	"organization" text NOT NULL,
	"as_of" text,
	"source_id" uuid,
	"file_id" uuid NOT NULL,
	"mapping" jsonb NOT NULL,
	"lines" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "rosters_closed" CHECK (("rosters"."superseded_at" is null) = ("rosters"."superseded_in" is null) and "rosters"."superseded_at" >= "rosters"."recorded_at")
);
--> statement-breakpoint
ALTER TABLE "match_decisions" ADD CONSTRAINT "match_decisions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_file_id_roster_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "roster_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "roster_files_sha256" ON "roster_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "match_decisions_line" ON "match_decisions" USING btree ("roster_ref","number");--> statement-breakpoint
CREATE INDEX "match_decisions_key" ON "match_decisions" USING btree ("key");--> statement-breakpoint
CREATE INDEX "match_decisions_person" ON "match_decisions" USING btree ("person_id") WHERE "match_decisions"."person_id" is not null;--> statement-breakpoint
CREATE INDEX "roster_lines_key" ON "roster_lines" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "roster_mappings_open" ON "roster_mappings" USING btree ("name") WHERE superseded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "rosters_open" ON "rosters" USING btree ("ref") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "rosters_file" ON "rosters" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "rosters_source" ON "rosters" USING btree ("source_id") WHERE "rosters"."source_id" is not null;