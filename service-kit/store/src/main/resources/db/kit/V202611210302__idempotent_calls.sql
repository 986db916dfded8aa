-- Calls that came with a key, and how they were answered. Neither key, caller nor content can be had back from the digests.
CREATE TABLE idempotent_call (
    name          bytea PRIMARY KEY,
    content       bytea       NOT NULL,
    at            timestamptz NOT NULL,
    status        int         NOT NULL,
    location      text,
    etag          text,
    cache_control text,
    media_type    text,
    body          bytea
);
CREATE INDEX idempotent_call_at ON idempotent_call (at);
