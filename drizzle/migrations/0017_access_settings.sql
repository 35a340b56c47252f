CREATE TABLE "access"."settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
