CREATE TABLE `saved_additions` (
	`place` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` text NOT NULL,
	`id` text NOT NULL,
	`ciphertext` blob NOT NULL,
	`added_at` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `saved_items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_additions_item` ON `saved_additions` (`item_id`,`id`);--> statement-breakpoint
CREATE INDEX `saved_additions_added` ON `saved_additions` (`added_at`);--> statement-breakpoint
ALTER TABLE `saved_items` ADD `add_token_hash` text;