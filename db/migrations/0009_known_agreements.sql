ALTER TABLE `submissions` ADD `agreement_slug` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `right_to_give` text;