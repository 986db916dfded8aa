-- Who gives to a body. Of a person there is only the name that he or she consents to publish.
CREATE TABLE donor (
    id                   uuid PRIMARY KEY,
    body                 text COLLATE "C" NOT NULL,
    kind                 text COLLATE "C" NOT NULL,
    name_zh              text,
    name_en              text,
    consents_to_be_named boolean,
    source_document      text COLLATE "C",
    source_lines         text COLLATE "C",
    note                 text,
    external_system      text COLLATE "C",
    external_key         text COLLATE "C",
    CONSTRAINT donor_named CHECK (
        CASE kind WHEN 'ORGANISATION' THEN name_zh IS NOT NULL AND consents_to_be_named IS NULL
                  WHEN 'PERSON' THEN name_zh IS NOT NULL AND consents_to_be_named IS TRUE
                  WHEN 'ANONYMOUS' THEN num_nonnulls(name_zh, name_en, consents_to_be_named) = 0
                  ELSE false END),
    CONSTRAINT donor_external_id_whole CHECK (num_nulls(external_system, external_key) IN (0, 2)),
    CONSTRAINT donor_external_id UNIQUE (external_system, external_key)
);
CREATE INDEX donor_of_body ON donor (body, id);

-- What was given, which is not what is paid out of it: that stands in the entries of the fund.
CREATE TABLE donation (
    id                uuid PRIMARY KEY,
    body              text COLLATE "C" NOT NULL,
    donor             uuid NOT NULL REFERENCES donor (id),
    received_on       date NOT NULL,
    amount            numeric(14, 2) NOT NULL,
    purpose           text,
    scheme            text COLLATE "C" REFERENCES relief_scheme (code),
    fund              uuid REFERENCES fund (id),
    cancelled_because text,
    source_document   text COLLATE "C",
    source_lines      text COLLATE "C",
    note              text,
    external_system   text COLLATE "C",
    external_key      text COLLATE "C",
    CONSTRAINT donation_amount CHECK (amount > 0),
    CONSTRAINT donation_external_id_whole CHECK (num_nulls(external_system, external_key) IN (0, 2)),
    CONSTRAINT donation_external_id UNIQUE (external_system, external_key)
);
CREATE INDEX donation_of_body ON donation (body, id);
CREATE INDEX donation_of_donor ON donation (donor, id);
CREATE INDEX donation_of_fund ON donation (fund, id) WHERE fund IS NOT NULL;
CREATE INDEX donation_received ON donation (received_on);

REVOKE DELETE, TRUNCATE ON donor, donation FROM ${runtime_role};
CREATE TRIGGER booked_stays BEFORE UPDATE ON donation FOR EACH ROW
    WHEN (OLD.fund IS DISTINCT FROM NEW.fund
          OR OLD.fund IS NOT NULL AND OLD.amount IS DISTINCT FROM NEW.amount
          OR OLD.cancelled_because IS NOT NULL AND OLD IS DISTINCT FROM NEW)
    EXECUTE FUNCTION keep_what_is_booked();
