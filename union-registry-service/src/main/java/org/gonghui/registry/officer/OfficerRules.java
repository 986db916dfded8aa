package org.gonghui.registry.officer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.codelist.CodeList;
import org.gonghui.kit.text.Text;
import org.gonghui.registry.shared.RecordRules;

/** What officers add to the contract. */
@Singleton
public class OfficerRules extends RecordRules {

    OfficerRules() {
        super(
                "officer",
                List.of(CodeList.of("post", Post.class), CodeList.of("post-basis", PostBasis.class)),
                Map.of(
                        "officer_one_chair",
                        Meaning.conflict(
                                "/post",
                                "second_chair",
                                Text.of("同一时间已有另一位主席", "The body has another chair over these days")),
                        "officer_term_known",
                        Meaning.invalid("/term", "unknown_term", Text.of("该工会没有这一届", "The body has no such term"))));
    }
}
