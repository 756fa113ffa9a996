CREATE TABLE `ceremonies` (
	`challenge` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`invitation_hash` text,
	`handle` text,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`invited_by` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE TABLE `log` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`action` text NOT NULL,
	`submission_id` text,
	`version` integer,
	`from_state` text,
	`to_state` text,
	`moderator_id` integer,
	`held_until` text,
	`reason` text,
	`clauses` text DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `log_submission_version` ON `log` (`submission_id`,`version`);--> statement-breakpoint
CREATE TABLE `moderators` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`handle` text NOT NULL,
	`invited_by` text,
	`joined_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `moderators_handle_unique` ON `moderators` (`handle`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`moderator_id` integer NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text DEFAULT '[]' NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`moderator_id`) REFERENCES `moderators`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `proposals` (
	`submission_id` text NOT NULL,
	`id` integer NOT NULL,
	`state` text NOT NULL,
	`proposal` text NOT NULL,
	`edited` text,
	`reason` text,
	`asked` text,
	`slug` text,
	PRIMARY KEY(`submission_id`, `id`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposals_slug` ON `proposals` (`slug`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`moderator_id` integer NOT NULL,
	`started_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`moderator_id`) REFERENCES `moderators`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_tokenHash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_moderator` ON `sessions` (`moderator_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `spent_challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`agreement` text NOT NULL,
	`note` text,
	`contact` text,
	`locale` text NOT NULL,
	`asked` text,
	`holder_id` integer,
	`held_since` text,
	`held_until` text,
	`sent_by` integer,
	`receipt_hash` text NOT NULL,
	`idempotency_hash` text,
	`request_hash` text NOT NULL,
	`sent_at` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`holder_id`) REFERENCES `moderators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `moderators`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_idempotencyHash_unique` ON `submissions` (`idempotency_hash`);--> statement-breakpoint
CREATE INDEX `submissions_queue` ON `submissions` (`state`,`sent_at`);--> statement-breakpoint
CREATE TABLE `write_counts` (
	`id` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `clauses` ADD `unpublished_because` text;--> statement-breakpoint
-- Nothing wrote into this table before, so that it may begin anew.
DROP TABLE `documents`;--> statement-breakpoint
CREATE TABLE `documents` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`stored_at` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_key_unique` ON `documents` (`key`);--> statement-breakpoint
-- A line of the log is written once: nothing changes or removes it.
CREATE TRIGGER `log_is_not_changed` BEFORE UPDATE ON `log` BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `log_is_not_removed` BEFORE DELETE ON `log` BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
