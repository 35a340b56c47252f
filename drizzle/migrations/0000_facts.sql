CREATE TABLE "changes" (
	"seq" bigint PRIMARY KEY DEFAULT 0 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"person_id" uuid,
	"reason" text,
	"before" jsonb,
	"after" jsonb,
	"idempotency_key" text,
	"transaction" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	CONSTRAINT "changes_idempotency_key_unique" UNIQUE("idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"status_record_id" uuid,
	"milestone_id" uuid,
	"figure_id" uuid,
	"context_event_id" uuid,
	"name_id" uuid,
	"profile_id" uuid,
	"locator" text,
	"says_en" text,
	"says_es" text,
	"as_of" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "citations_one_fact" CHECK (num_nonnulls("citations"."status_record_id", "citations"."milestone_id", "citations"."figure_id", "citations"."context_event_id", "citations"."name_id", "citations"."profile_id") = 1),
	CONSTRAINT "citations_closed" CHECK (("citations"."superseded_at" is null) = ("citations"."superseded_in" is null) and "citations"."superseded_at" >= "citations"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "context_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title_en" text NOT NULL,
	"title_es" text NOT NULL,
	"description_en" text,
	"description_es" text,
	"date" text NOT NULL,
	"earliest" date,
	"latest" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "context_events_kind" CHECK ("context_events"."kind" in ('arrest_wave', 'case', 'change_of_government', 'correction', 'death_in_custody', 'election', 'law', 'mass_release', 'milestone', 'political', 'protest_wave', 'release', 'report', 'snapshot')),
	CONSTRAINT "context_events_range" CHECK ("context_events"."earliest" <= "context_events"."latest"),
	CONSTRAINT "context_events_closed" CHECK (("context_events"."superseded_at" is null) = ("context_events"."superseded_in" is null) and "context_events"."superseded_at" >= "context_events"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "facilities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"state" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "facilities_closed" CHECK (("facilities"."superseded_at" is null) = ("facilities"."superseded_in" is null) and "facilities"."superseded_at" >= "facilities"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"organization" text NOT NULL,
	"concept" text NOT NULL,
	"breakdown" text,
	"breakdown_value" text,
	"value" integer NOT NULL,
	"qualifier" text NOT NULL,
	"as_of" text NOT NULL,
	"as_of_earliest" date,
	"as_of_latest" date NOT NULL,
	"period" text,
	"tier" text NOT NULL,
	"note_en" text,
	"note_es" text,
	"chosen" boolean DEFAULT false NOT NULL,
	"chosen_reason" text,
	"corrects" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "figures_concept" CHECK ("figures"."concept" in ('stock_detained', 'whereabouts_unknown', 'restricted_measures_stock', 'deaths_in_custody', 'arrests_in_period', 'arrests_cumulative_since_2014', 'releases_in_period', 'amnesty_beneficiaries_cumulative')),
	CONSTRAINT "figures_qualifier" CHECK ("figures"."qualifier" in ('exact', 'at_least', 'over', 'about')),
	CONSTRAINT "figures_tier" CHECK ("figures"."tier" in ('press', 'press_mirror', 'urgent_action', 'second_hand')),
	CONSTRAINT "figures_value" CHECK ("figures"."value" >= 0),
	CONSTRAINT "figures_breakdown" CHECK (("figures"."breakdown" is null) = ("figures"."breakdown_value" is null)),
	CONSTRAINT "figures_chosen_reason" CHECK (not "figures"."chosen" or "figures"."chosen_reason" is not null),
	CONSTRAINT "figures_range" CHECK ("figures"."as_of_earliest" <= "figures"."as_of_latest"),
	CONSTRAINT "figures_closed" CHECK (("figures"."superseded_at" is null) = ("figures"."superseded_in" is null) and "figures"."superseded_at" >= "figures"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "identifiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "identifiers_closed" CHECK (("identifiers"."superseded_at" is null) = ("identifiers"."superseded_in" is null) and "identifiers"."superseded_at" >= "identifiers"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"date" text NOT NULL,
	"earliest" date,
	"latest" date NOT NULL,
	"grade" text NOT NULL,
	"facility_id" uuid,
	"place" text,
	"internal_note" text,
	"corrects" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "milestones_kind" CHECK ("milestones"."kind" in ('charged', 'sentenced', 'hearing', 'transferred', 'release_order_not_executed', 'amnesty_applied', 'amnesty_overdue', 'amnesty_rejected', 'conditions_imposed', 'medical', 'other')),
	CONSTRAINT "milestones_grade" CHECK ("milestones"."grade" in ('confirmed', 'reported', 'alleged', 'disputed')),
	CONSTRAINT "milestones_range" CHECK ("milestones"."earliest" <= "milestones"."latest"),
	CONSTRAINT "milestones_closed" CHECK (("milestones"."superseded_at" is null) = ("milestones"."superseded_in" is null) and "milestones"."superseded_at" >= "milestones"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "names" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "names_kind" CHECK ("names"."kind" in ('main', 'full', 'variant', 'misspelling', 'nickname')),
	CONSTRAINT "names_closed" CHECK (("names"."superseded_at" is null) = ("names"."superseded_in" is null) and "names"."superseded_at" >= "names"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	CONSTRAINT "people_ref_unique" UNIQUE("ref")
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"sex" text,
	"sector" text,
	"birth" text,
	"nationalities" text[] DEFAULT '{}' NOT NULL,
	"occupation_en" text,
	"occupation_es" text,
	"publication" text NOT NULL,
	"minor" boolean DEFAULT false NOT NULL,
	"publication_reason" text,
	"internal_note" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "profiles_sex" CHECK ("profiles"."sex" in ('female', 'male')),
	CONSTRAINT "profiles_sector" CHECK ("profiles"."sector" in ('civilian', 'military')),
	CONSTRAINT "profiles_publication" CHECK ("profiles"."publication" in ('internal', 'statistics', 'named')),
	CONSTRAINT "profiles_minor_reason" CHECK (not "profiles"."minor" or "profiles"."publication" <> 'named' or coalesce(trim("profiles"."publication_reason"), '') <> ''),
	CONSTRAINT "profiles_closed" CHECK (("profiles"."superseded_at" is null) = ("profiles"."superseded_in" is null) and "profiles"."superseded_at" >= "profiles"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"url" text,
	"published" text NOT NULL,
	"published_earliest" date,
	"published_latest" date NOT NULL,
	"accessed" date,
	"language" text NOT NULL,
	"note" text,
	"archive_url" text,
	"archive_sha256" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "sources_range" CHECK ("sources"."published_earliest" <= "sources"."published_latest"),
	CONSTRAINT "sources_closed" CHECK (("sources"."superseded_at" is null) = ("sources"."superseded_in" is null) and "sources"."superseded_at" >= "sources"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "status_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"status" text NOT NULL,
	"date" text NOT NULL,
	"earliest" date,
	"latest" date NOT NULL,
	"minute_of_day" smallint,
	"grade" text NOT NULL,
	"facility_id" uuid,
	"place" text,
	"state" text,
	"internal_note" text,
	"corrects" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "status_records_status" CHECK ("status_records"."status" in ('detained', 'disappeared', 'house_arrest', 'bailed', 'conditional_release', 'released', 'amnestied', 'died_in_custody')),
	CONSTRAINT "status_records_grade" CHECK ("status_records"."grade" in ('confirmed', 'reported', 'alleged', 'disputed')),
	CONSTRAINT "status_records_minute" CHECK ("status_records"."minute_of_day" between 0 and 1439),
	CONSTRAINT "status_records_range" CHECK ("status_records"."earliest" <= "status_records"."latest"),
	CONSTRAINT "status_records_closed" CHECK (("status_records"."superseded_at" is null) = ("status_records"."superseded_in" is null) and "status_records"."superseded_at" >= "status_records"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "store" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_status_record_id_status_records_id_fk" FOREIGN KEY ("status_record_id") REFERENCES "status_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_milestone_id_milestones_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_figure_id_figures_id_fk" FOREIGN KEY ("figure_id") REFERENCES "figures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_context_event_id_context_events_id_fk" FOREIGN KEY ("context_event_id") REFERENCES "context_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_name_id_names_id_fk" FOREIGN KEY ("name_id") REFERENCES "names"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_profile_id_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "profiles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_corrects_figures_id_fk" FOREIGN KEY ("corrects") REFERENCES "figures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identifiers" ADD CONSTRAINT "identifiers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_facility_id_facilities_id_fk" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_corrects_milestones_id_fk" FOREIGN KEY ("corrects") REFERENCES "milestones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "names" ADD CONSTRAINT "names_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_records" ADD CONSTRAINT "status_records_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_records" ADD CONSTRAINT "status_records_facility_id_facilities_id_fk" FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_records" ADD CONSTRAINT "status_records_corrects_status_records_id_fk" FOREIGN KEY ("corrects") REFERENCES "status_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changes_person" ON "changes" USING btree ("person_id","seq");--> statement-breakpoint
CREATE INDEX "citations_source" ON "citations" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "citations_status_record" ON "citations" USING btree ("status_record_id") WHERE "citations"."status_record_id" is not null;--> statement-breakpoint
CREATE INDEX "citations_milestone" ON "citations" USING btree ("milestone_id") WHERE "citations"."milestone_id" is not null;--> statement-breakpoint
CREATE INDEX "citations_figure" ON "citations" USING btree ("figure_id") WHERE "citations"."figure_id" is not null;--> statement-breakpoint
CREATE INDEX "citations_context_event" ON "citations" USING btree ("context_event_id") WHERE "citations"."context_event_id" is not null;--> statement-breakpoint
CREATE INDEX "citations_name" ON "citations" USING btree ("name_id") WHERE "citations"."name_id" is not null;--> statement-breakpoint
CREATE INDEX "citations_profile" ON "citations" USING btree ("profile_id") WHERE "citations"."profile_id" is not null;--> statement-breakpoint
CREATE INDEX "context_events_latest" ON "context_events" USING btree ("latest");--> statement-breakpoint
CREATE UNIQUE INDEX "facilities_open" ON "facilities" USING btree ("ref") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "facilities_ref" ON "facilities" USING btree ("ref");--> statement-breakpoint
CREATE UNIQUE INDEX "figures_open" ON "figures" USING btree ("ref") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "figures_ref" ON "figures" USING btree ("ref");--> statement-breakpoint
CREATE UNIQUE INDEX "figures_one_chosen" ON "figures" USING btree ("organization","concept",coalesce("breakdown", ''),coalesce("breakdown_value", ''),"as_of") WHERE chosen and superseded_at is null;--> statement-breakpoint
CREATE INDEX "figures_series" ON "figures" USING btree ("organization","concept","breakdown","as_of_latest");--> statement-breakpoint
CREATE INDEX "identifiers_person" ON "identifiers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "identifiers_value" ON "identifiers" USING btree ("scheme","value");--> statement-breakpoint
CREATE INDEX "milestones_person" ON "milestones" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "milestones_facility" ON "milestones" USING btree ("facility_id") WHERE "milestones"."facility_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "names_one_main" ON "names" USING btree ("person_id") WHERE kind = 'main' and superseded_at is null;--> statement-breakpoint
CREATE INDEX "names_person" ON "names" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "names_folded" ON "names" USING gin ("folded" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "profiles_open" ON "profiles" USING btree ("person_id") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "profiles_person" ON "profiles" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_open" ON "sources" USING btree ("ref") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "sources_ref" ON "sources" USING btree ("ref");--> statement-breakpoint
CREATE INDEX "sources_published" ON "sources" USING btree ("published_latest");--> statement-breakpoint
CREATE INDEX "sources_url" ON "sources" USING btree ("url");--> statement-breakpoint
CREATE INDEX "status_records_person" ON "status_records" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "status_records_facility" ON "status_records" USING btree ("facility_id") WHERE "status_records"."facility_id" is not null;--> statement-breakpoint
CREATE INDEX "status_records_recorded" ON "status_records" USING btree ("recorded_at");