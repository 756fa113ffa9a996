CREATE TABLE `loose_documents` (
	`key` text PRIMARY KEY NOT NULL,
	`since` text NOT NULL
);
