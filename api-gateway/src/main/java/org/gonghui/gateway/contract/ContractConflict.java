package org.gonghui.gateway.contract;

/** Documents that cannot be one contract. */
final class ContractConflict extends RuntimeException {

    ContractConflict(String message) {
        super(message);
    }
}
