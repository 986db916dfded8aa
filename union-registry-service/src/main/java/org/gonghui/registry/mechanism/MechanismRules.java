package org.gonghui.registry.mechanism;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.shared.RecordRules;

/** What mechanisms add to the contract. */
@Singleton
public class MechanismRules extends RecordRules {

    MechanismRules() {
        super(
                "mechanism",
                List.of(CodeList.of("mechanism-kind", MechanismKind.class)),
                Map.of(
                        "mechanism_no_overlap",
                        Meaning.conflict(
                                "/since",
                                "overlap",
                                Text.of("同一时间已有此机制", "This mechanism is recorded over these days"))));
    }
}
