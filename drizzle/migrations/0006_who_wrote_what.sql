CREATE TABLE "change_subjects" (
	"change_seq" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "change_subjects_change_seq_person_id_pk" PRIMARY KEY("change_seq","person_id")
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"gone_id" uuid NOT NULL,
	"kept_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "merges_of_two" CHECK ("merges"."gone_id" <> "merges"."kept_id"),
	CONSTRAINT "merges_closed" CHECK (("merges"."superseded_at" is null) = ("merges"."superseded_in" is null) and "merges"."superseded_at" >= "merges"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "relations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_in" bigint NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_in" bigint,
	CONSTRAINT "relations_kind" CHECK ("relations"."kind" in ('sibling', 'partner', 'parent', 'child', 'relative', 'same_case')),
	CONSTRAINT "relations_of_two" CHECK ("relations"."person_id" <> "relations"."other_id"),
	CONSTRAINT "relations_closed" CHECK (("relations"."superseded_at" is null) = ("relations"."superseded_in" is null) and "relations"."superseded_at" >= "relations"."recorded_at")
);
--> statement-breakpoint
ALTER TABLE "changes" DROP CONSTRAINT "changes_idempotency_key_unique";--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "account_id" uuid;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "undoes" bigint;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "request" text;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "result" jsonb;--> statement-breakpoint
ALTER TABLE "change_subjects" ADD CONSTRAINT "change_subjects_change_seq_changes_seq_fk" FOREIGN KEY ("change_seq") REFERENCES "changes"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_subjects" ADD CONSTRAINT "change_subjects_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_gone_id_people_id_fk" FOREIGN KEY ("gone_id") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_kept_id_people_id_fk" FOREIGN KEY ("kept_id") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_other_id_people_id_fk" FOREIGN KEY ("other_id") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_subjects_person" ON "change_subjects" USING btree ("person_id","change_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "merges_once" ON "merges" USING btree ("gone_id") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "merges_kept" ON "merges" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "relations_person" ON "relations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "relations_other" ON "relations" USING btree ("other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "relations_once" ON "relations" USING btree ("person_id","other_id","kind") WHERE superseded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "changes_one_a_key" ON "changes" USING btree (coalesce("account_id"::text, ''),"idempotency_key") WHERE "changes"."idempotency_key" is not null;--> statement-breakpoint
CREATE INDEX "changes_account" ON "changes" USING btree ("account_id","seq");--> statement-breakpoint
CREATE INDEX "changes_undoes" ON "changes" USING btree ("undoes") WHERE "changes"."undoes" is not null;