package org.gonghui.registry.honour;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.registry.shared.RecordRules;

/** What honours add to the contract. */
@Singleton
public class HonourRules extends RecordRules {

    HonourRules() {
        super(
                "honour",
                List.of(
                        CodeList.of("honour-level", HonourLevel.class),
                        CodeList.of("recipient-kind", RecipientKind.class),
                        CodeList.of("honour-state", HonourState.class),
                        CodeList.of("honour-share-by", ShareBy.class)),
                Map.of("honour_granting_body_known", unknownBody("/grantingBody")));
    }
}
