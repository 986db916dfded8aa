package org.gonghui.metrics.task;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.identity.ExternalIds;

/** What tasks add to the service's code lists and feed, and what their constraints mean. */
@Singleton
public class ReportingTaskLists implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(CodeList.of("task-state", TaskState.class), CodeList.of("owed-state", OwedState.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of("reporting_task");
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of("reporting_task_external_id_once", ExternalIds.TAKEN);
    }
}
