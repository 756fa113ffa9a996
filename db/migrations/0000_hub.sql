CREATE TABLE `agreements` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`counterpart` text,
	`country` text NOT NULL,
	`sector` text NOT NULL,
	`level` text NOT NULL,
	`language` text NOT NULL,
	`year` integer,
	`signed_on` text,
	`from_date` text,
	`to_date` text,
	`source_url` text,
	`licence` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_slug_unique` ON `agreements` (`slug`);--> statement-breakpoint
CREATE TABLE `clause_texts` (
	`clause_id` integer NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`note` text,
	PRIMARY KEY(`clause_id`, `language`),
	FOREIGN KEY (`clause_id`) REFERENCES `clauses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `clause_topics` (
	`clause_id` integer NOT NULL,
	`topic` text NOT NULL,
	`position` integer NOT NULL,
	`because` text DEFAULT '[]' NOT NULL,
	PRIMARY KEY(`clause_id`, `topic`),
	FOREIGN KEY (`clause_id`) REFERENCES `clauses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic`) REFERENCES `topics`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clause_topics_topic` ON `clause_topics` (`topic`,`clause_id`);--> statement-breakpoint
CREATE TABLE `clause_unions` (
	`clause_id` integer NOT NULL,
	`union_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`clause_id`, `union_id`),
	FOREIGN KEY (`clause_id`) REFERENCES `clauses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`union_id`) REFERENCES `unions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clause_unions_union` ON `clause_unions` (`union_id`,`clause_id`);--> statement-breakpoint
CREATE TABLE `clauses` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`provenance` text NOT NULL,
	`strength` text NOT NULL,
	`strength_because` text DEFAULT '[]' NOT NULL,
	`stages` text DEFAULT '[]' NOT NULL,
	`governance` text DEFAULT '[]' NOT NULL,
	`agreement_id` integer,
	`position` integer DEFAULT 0 NOT NULL,
	`fallback` text,
	`language` text NOT NULL,
	`country` text NOT NULL,
	`sector` text NOT NULL,
	`industry` text,
	`counterpart` text,
	`party_note` text,
	`year` integer,
	`article_number` text,
	`section` text,
	`article_state` text,
	`confidence` text,
	`source_url` text,
	`licence` text NOT NULL,
	`origin` text NOT NULL,
	`hash` text NOT NULL,
	`state` text DEFAULT 'published' NOT NULL,
	`published_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	`changed_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clauses_slug_unique` ON `clauses` (`slug`);--> statement-breakpoint
CREATE INDEX `clauses_agreement` ON `clauses` (`agreement_id`,`position`);--> statement-breakpoint
CREATE INDEX `clauses_changed` ON `clauses` (`changed_at`);--> statement-breakpoint
CREATE INDEX `clauses_state_year` ON `clauses` (`state`,`year`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` integer PRIMARY KEY NOT NULL,
	`agreement_id` integer NOT NULL,
	`key` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`stored_at` text NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_key_unique` ON `documents` (`key`);--> statement-breakpoint
CREATE TABLE `related_clauses` (
	`clause_id` integer NOT NULL,
	`related_id` integer NOT NULL,
	`score` real NOT NULL,
	PRIMARY KEY(`clause_id`, `related_id`),
	FOREIGN KEY (`clause_id`) REFERENCES `clauses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`related_id`) REFERENCES `clauses`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `topics` (
	`slug` text PRIMARY KEY NOT NULL,
	`theme` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `unions` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unions_slug_unique` ON `unions` (`slug`);