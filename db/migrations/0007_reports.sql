CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`about` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`contact` text,
	`locale` text NOT NULL,
	`outcome` text,
	`reason` text,
	`receipt_hash` text NOT NULL,
	`idempotency_hash` text,
	`request_hash` text NOT NULL,
	`sent_at` text NOT NULL,
	`decided_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_idempotencyHash_unique` ON `reports` (`idempotency_hash`);--> statement-breakpoint
CREATE INDEX `reports_list` ON `reports` (`state`,`sent_at`);--> statement-breakpoint
ALTER TABLE `log` ADD `report_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `log_report_version` ON `log` (`report_id`,`version`);