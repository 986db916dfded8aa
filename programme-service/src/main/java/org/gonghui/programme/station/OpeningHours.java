package org.gonghui.programme.station;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.TokenMgrError;
import java.io.StringReader;
import org.gonghui.kit.problem.Faults;
import org.gonghui.kit.text.Text;

/** Opening hours in the notation of OpenStreetMap, such as {@code Mo-Fr 08:00-20:00; PH off}. */
final class OpeningHours {

    private OpeningHours() {}

    static String normalise(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Notes where the text is no valid notation. */
    static void check(String text, String pointer, Faults faults) {
        if (text.isEmpty()) {
            add(faults, pointer, 0);
            return;
        }
        try {
            new OpeningHoursParser(new StringReader(text)).rules(true);
        } catch (OpeningHoursParseException broken) {
            add(faults, pointer, broken.getExceptions().get(0).getColumn());
        } catch (TokenMgrError unreadable) {
            add(faults, pointer, 0);
        }
    }

    private static void add(Faults faults, String pointer, int column) {
        faults.add(
                pointer,
                "opening_hours",
                Text.of(
                                "第 %d 个字符附近不符合 OpenStreetMap opening_hours 写法，如 Mo-Fr 08:00-20:00",
                                "No OpenStreetMap opening_hours near character %d; write for example Mo-Fr 08:00-20:00")
                        .with(Math.max(1, column)));
    }
}
