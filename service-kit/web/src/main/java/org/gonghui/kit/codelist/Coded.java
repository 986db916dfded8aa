package org.gonghui.kit.codelist;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.gonghui.kit.text.Text;

/** An enum of the contract: written in lower snake case, with a label in both languages. */
public interface Coded {

    String name();

    Text label();

    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
