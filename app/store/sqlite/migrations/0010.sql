-- Whom an answer concerned, where it said before only whether it was everybody the message went to: the same 1.
ALTER TABLE attempts RENAME COLUMN template_wide TO scope;
