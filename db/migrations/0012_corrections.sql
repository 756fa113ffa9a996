CREATE TABLE `erasures` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`at` text NOT NULL,
	`hashes` text NOT NULL,
	PRIMARY KEY(`kind`, `slug`, `at`)
);
--> statement-breakpoint
CREATE TABLE `record_versions` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`ended_at` text NOT NULL,
	`reason` text NOT NULL,
	`changed` text NOT NULL,
	`is_erased` integer DEFAULT false NOT NULL,
	`record` text,
	PRIMARY KEY(`kind`, `slug`, `version`)
);
--> statement-breakpoint
ALTER TABLE `agreements` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `agreements` ADD `corrected_at` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `replaced_by` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `clauses` ADD `corrected_at` text;--> statement-breakpoint
CREATE INDEX `clauses_replaced_by` ON `clauses` (`replaced_by`);