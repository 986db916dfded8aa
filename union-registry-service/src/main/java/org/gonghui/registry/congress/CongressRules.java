package org.gonghui.registry.congress;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.shared.RecordRules;

/** What congresses add to the contract. */
@Singleton
public class CongressRules extends RecordRules {

    CongressRules() {
        super(
                "congress",
                List.of(CodeList.of("delegate-group", DelegateGroup.class)),
                Map.of(
                        "congress_number_once",
                        Meaning.conflict(
                                "/number",
                                "taken",
                                Text.of("该工会已有这一次代表大会", "The body has a congress of this number"))));
    }
}
