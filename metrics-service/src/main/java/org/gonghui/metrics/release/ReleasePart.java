package org.gonghui.metrics.release;

import java.util.Arrays;
import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What the lines of a release are about, in the order in which they stand; stored by their numbers. */
public enum ReleasePart implements Coded {
    RELEASE(0, "发布", "The release itself"),
    BODY(1, "工会", "A body of the tree of the year"),
    METRIC(2, "指标", "A metric of the catalogue"),
    SOURCE(3, "来源", "A source that a figure is read in"),
    FIGURE(4, "数据", "A published figure"),
    ROLL_UP(5, "汇总", "What figures add up to at the body"),
    DIGEST(6, "摘要", "The digest of all lines before");

    private final int number;
    private final Text label;

    ReleasePart(int number, String zh, String en) {
        this.number = number;
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }

    int number() {
        return number;
    }

    /** How each line of this part begins; what follows is the document. */
    String opening() {
        return "{\"line\":\"" + code() + "\",";
    }

    /** A line of this part. */
    String line(String document) {
        return opening() + document.substring(1);
    }

    /** The document that was made a line. */
    String document(String line) {
        return "{" + line.substring(opening().length());
    }

    static ReleasePart of(int number) {
        return Arrays.stream(values())
                .filter(part -> part.number == number)
                .findFirst()
                .orElseThrow();
    }
}
