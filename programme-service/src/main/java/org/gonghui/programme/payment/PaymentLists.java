package org.gonghui.programme.payment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.text.Text;
import org.gonghui.programme.payment.ResultsView.RowOutcome;

/** Code lists, documents and constraints of payment batches. */
@Singleton
public class PaymentLists implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("payment-batch-state", BatchState.class),
                CodeList.of("payment-batch-action", BatchAction.class),
                CodeList.of("payment-line-state", LineState.class),
                CodeList.of("payment-outcome", Outcome.class),
                CodeList.of("payment-row-outcome", RowOutcome.class),
                CodeList.of("payment-failure", FailureReason.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of();
    }

    @Override
    public Set<String> confidential() {
        return Set.of(Batch.RESOURCE);
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of(
                "payment_line_once",
                Meaning.conflict("/items", "paid_already", Text.of("已支付或正在支付", "Paid already, or being paid")));
    }
}
