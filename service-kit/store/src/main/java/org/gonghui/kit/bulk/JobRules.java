package org.gonghui.kit.bulk;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;

/** The code lists of jobs. */
@Singleton
public class JobRules implements CodeListCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("job-state", JobState.class),
                CodeList.of("import-mode", ImportMode.class),
                CodeList.of("row-outcome", RowOutcome.class));
    }
}
