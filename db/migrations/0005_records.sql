ALTER TABLE `clauses` ADD `strength_by` text DEFAULT 'rule' NOT NULL;--> statement-breakpoint
ALTER TABLE `clauses` ADD `concession` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `clauses` ADD `wording_date` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `is_passage` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `clauses` ADD `extension` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `validity` text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE `clauses` ADD `validity_because` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `checked_on` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `instrument` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `titles` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `gist` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `remark` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `answers` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `described` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `replaces` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `clauses` ADD `repeats` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `clauses` ADD `source_kind` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `publisher` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `seen_on` text;--> statement-breakpoint
ALTER TABLE `clauses` ADD `moved_to` text;