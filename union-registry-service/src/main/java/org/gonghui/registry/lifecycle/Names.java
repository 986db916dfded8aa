package org.gonghui.registry.lifecycle;

import java.util.Collection;
import java.util.stream.Collectors;

/** Lists of codes in a sentence: the first ones, and how many more there are. */
final class Names {

    private static final int SHOWN = 20;

    private Names() {}

    static String of(Collection<String> codes) {
        String shown = codes.stream().sorted().limit(SHOWN).collect(Collectors.joining(", "));
        return codes.size() <= SHOWN ? shown : shown + ", … +" + (codes.size() - SHOWN);
    }
}
