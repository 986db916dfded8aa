package org.gonghui.programme.payment;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.kit.database.Ids;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;

/** Makes the lines of a new batch. */
final class NewLines {

    private NewLines() {}

    /** Throws a problem that points to each record whose payee has no account. */
    static void requireAccounts(List<PayableLine> taken) {
        Faults faults = new Faults();
        for (int at = 0; at < taken.size(); at++) {
            if (taken.get(at).payee().bankAccount() == null) {
                faults.add("/items/" + at, "no_bank_account", Text.of("收款人没有银行账号", "The payee has no bank account"));
            }
        }
        faults.throwIfAny();
    }

    /** Lines in the order in which the records were taken. */
    static List<Line> of(Batch batch, List<PayableLine> taken) {
        List<Line> made = new ArrayList<>();
        for (PayableLine each : taken) {
            made.add(new Line(
                    Ids.next(),
                    batch.id(),
                    made.size() + 1,
                    batch.kind(),
                    each.id(),
                    each.body(),
                    each.personalFile(),
                    each.payee().revision(),
                    each.amount(),
                    LineState.OPEN,
                    null,
                    null,
                    null));
        }
        return made;
    }
}
