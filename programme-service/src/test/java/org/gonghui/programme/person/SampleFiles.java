package org.gonghui.programme.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.gonghui.programme.SamplePeople;

/** Personal files of the sample owner. */
final class SampleFiles {

    private SampleFiles() {}

    static PersonalFile open(People people, String body, SamplePeople somebody) {
        return QuarkusTransaction.requiringNew().call(() -> people.open(SampleOwner.NAME, body, request(somebody)));
    }

    static PersonRequest request(SamplePeople somebody) {
        return new PersonRequest(
                somebody.name(),
                somebody.identityNumber(),
                somebody.phone(),
                new BankAccount("示例银行", somebody.bankAccount()),
                somebody.illness());
    }
}
