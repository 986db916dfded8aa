package org.gonghui.registry.lifecycle;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.text.Text;

/** What the feature adds to the contract: its code lists, its place in the feed, and what its constraints mean. */
@Singleton
public class LifecycleRules implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("lifecycle-kind", LifecycleKind.class),
                CodeList.of("party-role", PartyRole.class),
                CodeList.of("change-operation", ChangeOperation.class),
                CodeList.of("history-kind", HistoryKind.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(LifecycleEvents.RESOURCE);
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of(
                "lifecycle_event_corrected_once",
                Meaning.conflict("", "corrected", Text.of("已被更正", "It is corrected already")));
    }
}
