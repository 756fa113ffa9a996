CREATE TABLE `__new_documents` (
	`submission_id` text NOT NULL,
	`number` integer DEFAULT 0 NOT NULL,
	`key` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`stored_at` text NOT NULL,
	PRIMARY KEY(`submission_id`, `number`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_documents`(`submission_id`, `number`, `key`, `media_type`, `bytes`, `sha256`, `stored_at`) SELECT `submission_id`, 0, `key`, `media_type`, `bytes`, `sha256`, `stored_at` FROM `documents`;--> statement-breakpoint
DROP TABLE `documents`;--> statement-breakpoint
ALTER TABLE `__new_documents` RENAME TO `documents`;--> statement-breakpoint
CREATE UNIQUE INDEX `documents_key_unique` ON `documents` (`key`);