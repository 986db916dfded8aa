-- One row: whether somebody stopped the rotation of keys, and how much it has done.
CREATE TABLE personal_rotation (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    stopped  boolean NOT NULL DEFAULT false,
    resealed bigint  NOT NULL DEFAULT 0
);
INSERT INTO personal_rotation DEFAULT VALUES;
