package org.gonghui.programme.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The diagram of the guide is drawn from the table of actions; with {@code -Ddocs.update=true} it is drawn anew. */
class StateDiagramTest {

    private static final Path GUIDE = Path.of("../docs/relief.md");
    private static final String BEGIN = "<!-- states: drawn from ApplicationAction by StateDiagramTest -->\n";
    private static final String END = "<!-- end of states -->";

    @Test
    void the_guide_shows_the_states_as_the_table_has_them() throws IOException {
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf(BEGIN) + BEGIN.length();
        int end = guide.indexOf(END);
        assertThat(guide.indexOf(BEGIN)).isNotNegative();
        assertThat(end).isGreaterThan(begin);
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(GUIDE, guide.substring(0, begin) + diagram() + guide.substring(end));
        } else {
            assertThat(guide.substring(begin, end)).isEqualTo(diagram());
        }
    }

    private static String diagram() {
        String arrows = Stream.of(ApplicationAction.values())
                .flatMap(action -> Stream.of(ApplicationState.values())
                        .filter(action::leadsFrom)
                        .map(state -> "    %s --> %s: %s%n"
                                .formatted(state.code(), action.from(state).code(), label(action))))
                .collect(Collectors.joining());
        return "```mermaid\nstateDiagram-v2\n    [*] --> draft: create (officer)\n" + arrows
                + "    closed --> [*]\n    withdrawn --> [*]\n```\n";
    }

    private static String label(ApplicationAction action) {
        Desk desk = action.desk();
        return desk == null ? action.code() : action.code() + " (" + desk.code() + ")";
    }
}
