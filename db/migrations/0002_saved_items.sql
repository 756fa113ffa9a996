CREATE TABLE `saved_items` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ciphertext` blob NOT NULL,
	`version` integer NOT NULL,
	`token_hash` text NOT NULL,
	`saved_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `saved_items_expires` ON `saved_items` (`expires_at`);