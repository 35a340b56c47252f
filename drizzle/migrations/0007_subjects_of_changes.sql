INSERT INTO "change_subjects" SELECT "seq", "person_id" FROM "changes" WHERE "person_id" IS NOT NULL;--> statement-breakpoint
DROP INDEX "changes_person";--> statement-breakpoint
ALTER TABLE "changes" DROP COLUMN "person_id";