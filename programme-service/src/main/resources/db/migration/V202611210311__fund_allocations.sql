-- Money put into a fund, from outside by a document or out of another fund; its entries in the ledger refer to it.
CREATE TABLE fund_allocation (
    id              uuid PRIMARY KEY,
    fund            uuid           NOT NULL REFERENCES fund,
    from_fund       uuid REFERENCES fund,
    amount          numeric(14, 2) NOT NULL,
    document_number text,
    reason          text           NOT NULL,
    reversal_reason text,
    CONSTRAINT fund_allocation_amount CHECK (amount > 0),
    CONSTRAINT fund_allocation_elsewhere CHECK (from_fund <> fund),
    CONSTRAINT fund_allocation_origin CHECK (num_nonnulls(from_fund, document_number) > 0)
);
CREATE INDEX fund_allocation_into ON fund_allocation (fund, id);
CREATE INDEX fund_allocation_out_of ON fund_allocation (from_fund, id) WHERE from_fund IS NOT NULL;

REVOKE UPDATE, DELETE, TRUNCATE ON fund_allocation FROM ${runtime_role};
GRANT UPDATE (reversal_reason) ON fund_allocation TO ${runtime_role};
