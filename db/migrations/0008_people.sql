ALTER TABLE `ceremonies` ADD `moderator_id` integer REFERENCES moderators(id);--> statement-breakpoint
ALTER TABLE `invitations` ADD `inviter_id` integer REFERENCES moderators(id);--> statement-breakpoint
ALTER TABLE `invitations` ADD `moderator_id` integer REFERENCES moderators(id);--> statement-breakpoint
ALTER TABLE `moderators` ADD `last_seen_at` text;--> statement-breakpoint
ALTER TABLE `moderators` ADD `removed_at` text;--> statement-breakpoint
ALTER TABLE `log` ADD `person_id` integer;--> statement-breakpoint
ALTER TABLE `log` ADD `invitation_hash` text;--> statement-breakpoint
CREATE INDEX `log_person` ON `log` (`person_id`);--> statement-breakpoint
-- Who was removed does nothing any more: no line of theirs comes after the one that removes them. Places are compared, so that
-- a backup is restored in any order.
CREATE TRIGGER `log_takes_nobody_removed` AFTER INSERT ON `log` WHEN EXISTS (
	SELECT 1 FROM `log` AS `removal`
	WHERE `removal`.`person_id` = NEW.`moderator_id` AND `removal`.`action` = 'moderator-removed' AND `removal`.`id` < NEW.`id`
) BEGIN SELECT RAISE(ABORT, 'this moderator was removed'); END;
