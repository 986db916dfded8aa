package org.gonghui.registry.honour;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gonghui.kit.change.ChangeCatalogue;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.codelist.CodeListCatalogue;
import org.gonghui.kit.database.ConstraintCatalogue;
import org.gonghui.kit.identity.ExternalIds;
import org.gonghui.kit.text.Text;

/** What the feature adds to the contract: its code lists, its place in the feed, and what its constraints mean. */
@Singleton
public class HonourRules implements CodeListCatalogue, ChangeCatalogue, ConstraintCatalogue {

    static final Text UNKNOWN_BODY = Text.of("没有这个工会", "There is no such body");

    @Override
    public List<CodeList> codeLists() {
        return List.of(
                CodeList.of("honour-level", HonourLevel.class),
                CodeList.of("recipient-kind", RecipientKind.class),
                CodeList.of("honour-state", HonourState.class));
    }

    @Override
    public Set<String> resources() {
        return Set.of(HonourService.RESOURCE);
    }

    @Override
    public Map<String, Meaning> constraints() {
        return Map.of(
                "honour_body_known",
                Meaning.invalid("/body", "unknown_body", UNKNOWN_BODY),
                "honour_granting_body_known",
                Meaning.invalid("/grantingBody", "unknown_body", UNKNOWN_BODY),
                "honour_external_id_once",
                ExternalIds.TAKEN);
    }
}
