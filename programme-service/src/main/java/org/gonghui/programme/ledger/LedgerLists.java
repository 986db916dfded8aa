package org.gonghui.programme.ledger;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.problem.ProblemCatalogue;
import org.gonghui.kit.problem.ProblemType;
import org.gonghui.kit.text.Text;

/** Code lists, documents, problems and constraints of the ledger. */
@Singleton
public class LedgerLists implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue, ProblemCatalogue {

    private static final Meaning TWICE =
            Meaning.conflict("", "booked_already", Text.of("此笔资金变动已记账", "This movement is booked already"));

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("fund-source", FundSource.class),
                CodeList.of("ledger-entry-kind", EntryKind.class),
                CodeList.of("fund-difference-kind", DifferenceKind.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of();
    }

    @Override
    public Set<String> confidential() {
        return Set.of(FundService.RESOURCE, Allocation.RESOURCE);
    }

    @Override
    public List<? extends ProblemType> types() {
        return List.of(LedgerProblem.values());
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of("fund_entry_once", TWICE, "fund_entry_once_in_fund", TWICE);
    }
}
