CREATE INDEX relief_notice_of_application ON relief_notice (application);
